/** A case and its candidates in words. */
import type { CandidateRef, Case } from '../../../../domain/case.ts';
import type { Translator } from '../../../../i18n/index.ts';
import type { Library } from '../../../../state/library.ts';
import type { CaseWords } from '../../../../state/search/cases.ts';

/** The heading: "L., missing since 1991", as much of it as is known; undefined when nothing is. */
export function caseTitle({ t }: Translator, { name, facts }: CaseWords): string | undefined {
  const year = facts.lastSeenOn?.slice(0, 4);
  if (year === undefined) return name === '' ? undefined : name;
  return name === '' ? t('case.title.sinceOnly', { year }) : t('case.title.since', { name, year });
}

/** What stands above the heading: whether it is kept, and whether it is closed. */
export function caseKind({ t }: Translator, record: Case | undefined): string {
  return t(`case.kind.${record === undefined ? 'search' : (record.outcome ?? 'open')}`);
}

/** A day of an instant, where the reader is. */
export function instantDay({ locale }: Translator, instant: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(instant));
}

/** Whom a decision is about, from what is in the gallery now. */
export function candidateWords(
  { t }: Translator,
  { people }: Pick<Library, 'people'>,
  candidate: CandidateRef,
): string {
  switch (candidate.kind) {
    case 'person': {
      const person = people.value.get(candidate.person)?.record;
      if (person === undefined) return t('case.history.gone');
      return person.name === '' ? t('consent.unnamed') : person.name;
    }
    case 'face':
      return t('case.history.face');
    case 'file':
      return t('case.history.file', { face: candidate.face + 1, path: candidate.path });
  }
}
