import type { Translator } from '../../../../i18n/index.ts';
import type { Removal } from '../../../../state/consents.ts';

const parts = ['collections', 'people', 'photos', 'faces', 'cases', 'reviews'] as const;

/** What goes, such as "2 people, 3 photos and 5 faces"; empty when nothing does. */
export function removalWords({ locale, plural }: Translator, removal: Removal): string {
  const counted = parts
    .filter((part) => removal[part] > 0)
    .map((part) => plural(`consent.remove.${part}`, removal[part]));
  return new Intl.ListFormat(locale).format(counted);
}
