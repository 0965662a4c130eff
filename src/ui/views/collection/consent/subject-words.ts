import type { Translator } from '../../../../i18n/index.ts';
import type { NamedConsent } from '../../../../state/consents.ts';

/** What the subject of a record is called, also when nobody has named it. */
export function subjectWords({ t }: Translator, { name, kept }: NamedConsent): string {
  if (name !== '') return name;
  return t(kept.record.subject.kind === 'case' ? 'case.unnamed' : 'consent.unnamed');
}
