/** How hard a text is to read, by measures that anybody can work out again. */

export interface Read {
  readonly sentence: string;
  /** School grade in English; signs that are read in Chinese. */
  readonly level: number;
}

/**
 * School grade of one or more English sentences by Flesch and Kincaid (Kincaid et al., 1975): 6 is about eleven to
 * twelve years. Of one short sentence it says little, of a part of the app a good deal.
 */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(englishWords);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

/** The sentences of a message, without its placeholders' braces and emphasis; labels of three words and less are none. */
export function englishSentences(message: string): readonly string[] {
  return plain(message)
    .split(/(?<=[.!?:])\s+/)
    .filter((sentence) => englishWords(sentence).length > 3);
}

export function englishWords(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Groups of vowels, without the silent e at the end or before an ending such as -ness; a number counts as one. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const stem = letters.replace(/(?<=[^aeiou])e(?=(?:ness|less|ful|ment|ly)$)/, '');
  const spoken = stem.replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

/** The sentences of a Chinese message; four signs and less are labels. */
export function chineseSentences(message: string): readonly string[] {
  return plain(message)
    .split(/(?<=[。！？；：])/)
    .filter((sentence) => signs(sentence) > 4);
}

/** What is read one by one: a character each, a run of Latin letters or figures as one. */
export function signs(sentence: string): number {
  return sentence.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Longest stretch between two marks, commas too: what is read in one breath. */
export function longestBreath(sentence: string): number {
  return Math.max(...sentence.split(/[，、。！？；：（）“”—…]/).map(signs));
}

/** Characters outside the 3,755 in daily use (level 1 of GB/T 2312-1980), each once. */
export function rareCharacters(texts: readonly string[]): readonly string[] {
  const characters = new Set(texts.flatMap((text) => text.match(/\p{Script=Han}/gu) ?? []));
  return [...characters].filter((character) => !daily.has(character));
}

/** Rows 16 to 55 of the standard, by way of its encoding; the last row ends five places early. */
const daily: ReadonlySet<string> = (() => {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
})();

function plain(message: string): string {
  return message.replaceAll('**', '').replaceAll(/\{(\w+)\}/g, '$1');
}
