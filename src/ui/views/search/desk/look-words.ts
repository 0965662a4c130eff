import { spokenAge } from '../../../../domain/age.ts';
import type { AgeBelief } from '../../../../domain/face.ts';
import type { Translator } from '../../../../i18n/index.ts';
import type { Lookalikes } from '../../../../workflows/search/contract.ts';
import { rounded } from '../../compare/rounded.ts';
import type { FaceSide, LookMode } from './layers.ts';
import type { LookPhoto } from './look-photo.ts';

/** What each side is called, the first letter small: it stands inside sentences. */
export type SideNames = Readonly<Record<FaceSide, string>>;

/** "about 4 years"; stated ages are not "about". */
export function lookAge({ t, plural }: Translator, belief: AgeBelief): string {
  const age = spokenAge(belief);
  if (age < 1) return t('desk.age.underOne');
  return plural(belief.source === 'stated' ? 'desk.age.stated' : 'desk.age.about', age);
}

/** "reference, about 4 years": for those who cannot see the picture. */
export function faceLabel(
  words: Translator,
  name: string,
  photo: Pick<LookPhoto, 'age' | 'year'> | undefined,
): string {
  if (photo?.age === undefined) return name;
  const age = lookAge(words, photo.age);
  // As text: a year is not written with a thousands separator.
  return photo.year === undefined
    ? words.t('desk.face', { name, age })
    : words.t('desk.face.year', { name, age, year: String(photo.year) });
}

/** The names of the pictures of a mode, left to right. */
export function pictureNames({ t }: Translator, mode: LookMode, labels: SideNames): readonly string[] {
  const { reference, candidate } = labels;
  switch (mode) {
    case 'side':
      return [reference, candidate];
    case 'swipe':
      return [t('desk.picture.swipe', { first: reference, second: candidate })];
    case 'fade':
      return [t('desk.picture.fade', { first: reference, second: candidate })];
    case 'blink':
      return [t('desk.picture.blink', { first: reference, second: candidate })];
    case 'halves':
      return [
        t('desk.picture.halves', { first: reference, second: candidate }),
        t('desk.picture.halves', { first: candidate, second: reference }),
      ];
  }
}

/** How many strangers of this search would look at least this alike. */
export function lookalikeWords({ t, plural }: Translator, { expected, atMost }: Lookalikes): string {
  if (atMost) return plural('desk.lookalikes.fewer', Math.max(1, Math.ceil(expected)));
  return expected < 0.5
    ? t('desk.lookalikes.none')
    : plural('desk.lookalikes.about', rounded(Math.max(1, expected)));
}
