import type { Person } from '../../../../domain/gallery.ts';
import type { Translator } from '../../../../i18n/index.ts';

/** The name to show; words for a person who has none, and for one who is gone. */
export function personName(person: Pick<Person, 'name'> | undefined, { t }: Translator): string {
  return person === undefined || person.name === '' ? t('people.noName') : person.name;
}
