/** What most people read, measured: school grade six (about twelve years) in English, short breaths in Chinese. */
import { describe, expect, it } from 'vitest';
import { readAreas, readLanguages } from '../../../.build/languages.ts';
import { english } from '../../../src/i18n/english.ts';
import type { Entry } from '../../../src/i18n/language-file.ts';
import {
  chineseSentences,
  englishSentences,
  englishWords,
  gradeOf,
  longestBreath,
  rareCharacters,
  signs,
  syllablesOf,
} from '../../tools/reading-level.ts';

/** The main paths: comparing and its result, help, agreeing, the first minutes, what went wrong. */
const paths = [
  ...['page', 'photos', 'caution', 'support', 'result', 'charts', 'help', 'errors', 'offline'],
  ...['consent', 'extras', 'guide', 'photo-bench'],
];

/** Flesch-Kincaid grades: of a whole part, and of one sentence of ten words and more. */
const [gradeOfPart, gradeOfSentence, wordsOfSentence] = [6, 9, 22];
/** Signs of a sentence and of a stretch between two marks. */
const [signsOfSentence, signsOfBreath] = [36, 22];

const formsOf = (entry: Entry | undefined): readonly string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry ?? {});
const keys = Object.keys(english);
const areaOf = (await readAreas(process.cwd())).flatMap(([area, count]) =>
  Array.from({ length: count }, () => area),
);
const chinese =
  (await readLanguages(process.cwd())).find(({ language }) => language === 'zh-CN')?.words ?? {};
const keysOf = (area: string): readonly string[] => keys.filter((_key, at) => areaOf[at] === area);

describe('English on the main paths', () => {
  const parts = paths.map((path) => ({
    path,
    sentences: keysOf(path).flatMap((key) => formsOf(english[key]).flatMap(englishSentences)),
  }));

  it('is read at twelve, part by part', () => {
    for (const { sentences } of parts) expect(sentences.length).toBeGreaterThan(5);
    const graded = parts.map(({ path, sentences }) => ({ path, grade: gradeOf(sentences) }));
    expect(graded.filter(({ grade }) => grade > gradeOfPart)).toEqual([]);
  });

  it('has no sentence that is far harder than the rest, nor one without an end', () => {
    const hard = parts
      .flatMap(({ sentences }) => sentences)
      .map((sentence) => ({ sentence, words: englishWords(sentence).length, grade: gradeOf([sentence]) }))
      .filter(({ words, grade }) => words > wordsOfSentence || (words >= 10 && grade > gradeOfSentence));
    expect(hard).toEqual([]);
  });
});

describe('Chinese on the main paths', () => {
  const texts = paths.flatMap((path) => keysOf(path).flatMap((key) => formsOf(chinese[key])));
  const sentences = texts.flatMap(chineseSentences);

  it('has short sentences that are read in short breaths', () => {
    expect(sentences.length).toBeGreaterThan(200);
    const hard = sentences
      .map((sentence) => ({ sentence, length: signs(sentence), breath: longestBreath(sentence) }))
      .filter(({ length, breath }) => length > signsOfSentence || breath > signsOfBreath);
    expect(hard).toEqual([]);
    expect(sentences.reduce((sum, sentence) => sum + signs(sentence), 0) / sentences.length).toBeLessThan(14);
  });

  it('is written in characters of daily use', () => {
    // The browser is called so everywhere.
    expect(rareCharacters(texts)).toEqual(['浏']);
  });
});

describe('the measures', () => {
  it('tell hard from easy', () => {
    expect(['cat', 'photo', 'likeness', 'compared', 'family', 'identification'].map(syllablesOf)).toEqual([
      1, 2, 2, 2, 3, 6,
    ]);
    expect(gradeOf(['The cat sat on the mat.'])).toBeLessThan(0);
    expect(
      gradeOf(['Biometric identification necessitates probabilistic interpretation of the comparison.']),
    ).toBeGreaterThan(20);
    expect(longestBreath('这是一句很短的话，读起来不累。')).toBe(8);
    expect(rareCharacters(['今天天气很好', '魑魅魍魉'])).toEqual(['魑', '魅', '魍', '魉']);
  });
});
