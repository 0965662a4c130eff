/** Letters that Unicode does not take apart into a plain one and its mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

const plain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/**
 * A name as it is looked up: without marks, case and apostrophes, one space for anything that is neither letter nor
 * digit. Names of the gazetteer's file are sorted by this, so it must not change without the file.
 */
export function foldPlace(name: string): string {
  // Most names are plain already, and looking one up folds dozens.
  if (plain.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'‘’ʻʼ`]/gu, '')
    .toLowerCase()
    .replace(/[øłđðħıßæœþ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The order of folded names in the gazetteer's file: by code unit, the same in every language. */
export function compareFolded(p: string, q: string): number {
  return p < q ? -1 : p > q ? 1 : 0;
}
