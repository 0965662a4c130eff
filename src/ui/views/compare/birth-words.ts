import type { Translator } from '../../../i18n/index.ts';
import type { BirthYears, Comparison, PersonPhoto, Side } from '../../../workflows/comparison.ts';
import { agePhrase } from './evidence-words.ts';

/** What the ages and the years of the photos say about the birth, one sentence each. */
export function birthWords(
  words: Translator,
  { birthYears }: Comparison,
  sides: readonly [Side, Side],
): readonly string[] {
  const { t } = words;
  if (birthYears === undefined) return [t('birth.missing')];
  // As text: a year is not written with a thousands separator.
  const a = String(Math.round(birthYears.a.mean));
  const b = String(Math.round(birthYears.b.mean));
  const agree = birthYears.verdict === 'agree';
  const first = dated(sides[0]);
  const second = dated(sides[1]);
  const lines: string[] = [];
  if (first === undefined || second === undefined) lines.push(t('birth.sides', { a, b }));
  else {
    const both = {
      first: agePhrase(words, first.age),
      firstYear: String(first.year),
      second: agePhrase(words, second.age),
      secondYear: String(second.year),
    };
    lines.push(
      agree ? t('birth.both', { ...both, year: between(birthYears) }) : t('birth.two', { ...both, a, b }),
    );
  }
  if (!agree) lines.push(t(`birth.${birthYears.verdict}.body`));
  return lines;
}

/** Years (standard deviation) below which no birth year counts as surer than another. */
const surest = 0.1;

/** The year that both sides point to, the surer one counting for more. */
function between({ a, b }: Pick<BirthYears, 'a' | 'b'>): string {
  const first = Math.max(a.sd, surest) ** -2;
  const second = Math.max(b.sd, surest) ** -2;
  return String(Math.round((a.mean * first + b.mean * second) / (first + second)));
}

/** The only photo of a side, when its year is known; several photos are spoken of together. */
function dated(side: Side): (PersonPhoto & { readonly year: number }) | undefined {
  const [photo, ...others] = side;
  return others.length === 0 && photo?.year !== undefined ? { ...photo, year: photo.year } : undefined;
}
