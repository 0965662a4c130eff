/** What the list says about a candidate. */
import type { FilterName } from '../../../../domain/search-filters.ts';
import type { Translator } from '../../../../i18n/index.ts';
import type { SearchScreen } from '../../../../state/search.ts';
import type { Candidate, Lookalikes } from '../../../../workflows/search/contract.ts';
import { rounded } from '../../compare/rounded.ts';
import { shortAge } from '../short-age.ts';

/** The name somebody gave, the file's name, or the number among all that are searched. */
export function candidateName(
  { t }: Translator,
  { numberOf }: Pick<SearchScreen, 'numberOf'>,
  { key, ref, facts }: Candidate,
): string {
  if (ref.kind === 'file') {
    const file = ref.path.slice(ref.path.lastIndexOf('/') + 1);
    return ref.face === 0 ? file : t('search.candidate.face', { file, index: ref.face + 1 });
  }
  if (facts.name !== undefined && facts.name !== '') return facts.name;
  return t('search.candidate.number', { number: numberOf(key) ?? 0 });
}

/** "about 33, photo 2019, Zunyi": what is stated or estimated. */
export function candidateFacts(words: Translator, { age, year, facts }: Candidate): string {
  const { t } = words;
  const parts = [
    shortAge(words, age),
    year === undefined ? undefined : t('search.candidate.photoYear', { year: String(year) }),
    facts.place,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(t('search.candidate.comma'));
}

/** Why a soft filter lowered it: "born 1979: outside your years". */
export function conflictWords({ t }: Translator, { facts }: Candidate, name: FilterName): string {
  switch (name) {
    case 'sex':
      return t('search.conflict.sex', {
        sex: facts.sex === undefined ? '' : t(`search.filter.sex.${facts.sex}`),
      });
    case 'birthYear':
      return t('search.conflict.birthYear', { year: String(facts.birthYear ?? '') });
    case 'missingYear':
      return t('search.conflict.missingYear', { year: String(facts.missingYear ?? '') });
    case 'place':
      return t('search.conflict.place', { place: facts.place ?? '' });
    case 'consent':
      return t('search.conflict.consent');
  }
}

/** How many unrelated people would look as alike as one line of the list; `**` around the number. */
export function lookalikeWords({ t }: Translator, { expected, atMost }: Lookalikes, among: number): string {
  if (expected < 0.5) return t('search.alike.rare', { among });
  if (atMost) return t('search.alike.atMost', { count: Math.ceil(expected) + 1, among });
  const count = rounded(Math.max(1, expected));
  return count === 1 ? t('search.alike.one', { among }) : t('search.alike.about', { count, among });
}

/** True where the likeness says little or speaks for different people. */
export function saysLittle({ support }: Pick<Candidate, 'support'>): boolean {
  return support.step === 'none' || support.explanation === 'different-people';
}

/** The first candidate after which nobody's likeness says anything; undefined while somebody's does to the end. */
export function lineBefore(candidates: readonly Candidate[]): number | undefined {
  const line = candidates.findLastIndex((candidate) => !saysLittle(candidate)) + 1;
  return line < candidates.length ? line : undefined;
}
