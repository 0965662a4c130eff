import { ageRange, spokenAge } from '../../../../domain/age.ts';
import type { AgeBelief } from '../../../../domain/face.ts';
import type { Translator } from '../../../../i18n/index.ts';

/** An age in a few words; how it is known shows in how it is said. */
export function ageWords(belief: AgeBelief, { t }: Translator): string {
  const age = spokenAge(belief);
  switch (belief.source) {
    case 'stated':
      return t('people.age.stated', { age });
    case 'photo-date':
      return t('people.age.dated', { age });
    case 'estimated':
      return t('people.age.estimated', { age });
  }
}

/** The doubt about an estimate; nothing for an age that was stated or follows from dates. */
export function rangeWords(belief: AgeBelief, { t }: Translator): string | undefined {
  return belief.source === 'estimated' ? t('people.age.range', ageRange(belief)) : undefined;
}
