/** Ends a sentence or closes a bracket: never the first on a line, in either language. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}]+$/u;

/**
 * Breaks a text into lines no wider than `width`, where its language allows: between words, and in Chinese between any
 * two. A word that is wider than a line is broken inside. `measure` gives a text's width in the unit of `width`.
 */
export function wrapLines(
  text: string,
  locale: string,
  width: number,
  measure: (line: string) => number,
): readonly string[] {
  const words = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)];
  const lines: string[] = [];
  let line = '';
  const put = (piece: string): void => {
    if (line === '' || closing.test(piece) || measure((line + piece).trimEnd()) <= width) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  };
  for (const { segment } of words) {
    if (measure(segment) <= width) put(segment);
    else for (const letter of new Intl.Segmenter(locale).segment(segment)) put(letter.segment);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
