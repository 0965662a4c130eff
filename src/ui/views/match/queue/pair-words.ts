/** What is said about pairs and those in them. */
import type { Translator } from '../../../../i18n/index.ts';
import type { MatchScreen } from '../../../../state/match.ts';
import type { ChancePairs } from '../../../../workflows/match/contract.ts';
import type { SearchUnit } from '../../../../workflows/search/contract.ts';
import { rounded } from '../../compare/rounded.ts';
import { shortAge } from '../../search/short-age.ts';
import { pairCount } from '../pair-count.ts';

/** The name somebody gave, or the number on the side. */
export function unitName(
  { t }: Translator,
  { numberOf }: Pick<MatchScreen, 'numberOf'>,
  unit: SearchUnit,
): string {
  const { name } = unit.facts;
  return name === undefined || name === '' ? t('match.unit.number', { number: numberOf(unit) }) : name;
}

/** "age 4, photo 1990" of the best photo. */
export function photoWords(words: Translator, { side }: SearchUnit): string {
  const { t } = words;
  const [best] = side;
  if (best === undefined) return '';
  const parts = [
    shortAge(words, best.age),
    best.year === undefined ? undefined : t('search.candidate.photoYear', { year: String(best.year) }),
  ];
  return parts.filter((part) => part !== undefined).join(t('search.candidate.comma'));
}

/** How many unrelated pairs of all would reach as much; `**` around the number. */
export function chanceWords(words: Translator, { expected, atMost }: ChancePairs, compared: number): string {
  const { t } = words;
  const total = pairCount(words, compared);
  if (atMost && expected >= 0.05)
    return t('match.chance.atMost', { total, count: pairCount(words, rounded(Math.ceil(expected)) + 1) });
  if (expected < 0.5) return t('match.chance.rare', { total });
  const count = rounded(Math.max(1, expected));
  return count === 1
    ? t('match.chance.one', { total })
    : t('match.chance.about', { total, count: pairCount(words, count) });
}
