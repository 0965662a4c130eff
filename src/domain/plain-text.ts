/** More marks on one letter than any writing has, Tibetan and Vietnamese included; towers of them cover other lines. */
const mostMarks = 8;
const towers = new RegExp(`(\\p{M}{${String(mostMarks)}})\\p{M}+`, 'gu');

/**
 * Text from elsewhere as it may stand among our own words: without control characters, except line ends and tabs,
 * without those that turn the direction of writing, which could make the words around it read differently, without
 * halves of characters, and with no more marks on a letter than writing needs.
 */
export function plainText(text: string): string {
  return text.replaceAll(/(?![\n\t])\p{Cc}|\p{Bidi_Control}|\p{Cs}/gu, '').replaceAll(towers, '$1');
}

/** The same for what is one line, such as a name or a path. */
export function plainLine(text: string): string {
  return plainText(text.replaceAll(/[\n\t\u2028\u2029]/g, ' '));
}
