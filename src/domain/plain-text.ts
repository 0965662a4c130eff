/**
 * Text from elsewhere as it may stand among our own words: without control characters, except line ends and tabs, and
 * without those that turn the direction of writing, which could make the words around it read differently.
 */
export function plainText(text: string): string {
  return text.replaceAll(/(?![\n\t])\p{Cc}|\p{Bidi_Control}/gu, '');
}
