import { ageRange, photoYear, spokenAge, type AgeFacts } from '../../../domain/age.ts';
import type { AgeBelief, Face } from '../../../domain/face.ts';
import { facePlace } from '../../../domain/face-place.ts';
import type { Concern } from '../../../domain/quality.ts';
import type { Translator } from '../../../i18n/index.ts';
import type { SlotName } from '../../../state/slots.ts';

interface NamedFace {
  /** All of the photo, in their order on the screen. */
  readonly faces: readonly Pick<Face, 'box'>[];
  readonly index: number;
  /** Of the photo, in pixels. */
  readonly width: number;
  readonly age: AgeBelief;
}

/** "Face 2 of 5, left, about 8 years", with its row where there are several, for those who cannot see the outline. */
export function faceName({ t }: Translator, { faces, index, width, age }: NamedFace): string {
  const { across, row } = facePlace(
    faces.map(({ box }) => box),
    index,
    width,
  );
  const place = t(`face.${across}`);
  return t('face.name', {
    index: index + 1,
    count: faces.length,
    place: row === undefined ? place : t('face.inRow', { row: t(`face.row.${row}`), place }),
    age: t('age.short', { age: spokenAge(age) }),
  });
}

/** The age to go by, how sure it is, and where it comes from. */
export function ageWords({ t }: Translator, belief: AgeBelief): string {
  const age = spokenAge(belief);
  if (belief.source === 'stated') return t('age.stated', { age });
  if (belief.source === 'photo-date') return t('age.dated', { age });
  return t('age.estimated', { age, ...ageRange(belief) });
}

/** "2019, from the file"; undefined where no year is known. */
export function yearWords({ t }: Translator, facts: AgeFacts): string | undefined {
  const known = photoYear(facts);
  if (known === undefined) return undefined;
  // As text: a year is not written with a thousands separator.
  return t(known.source === 'file' ? 'date.file' : 'date.stated', { year: String(known.year) });
}

/** Which face is spoken of: that of a side, or of one of its several photos. */
export interface WhichFace {
  readonly name: SlotName;
  readonly index?: number;
}

/** What lowers the trust in a face, and what to do about it. */
export function concernWords({ t }: Translator, { name, index }: WhichFace, concern: Concern): string {
  const face = index === undefined ? t(`face.${name}`) : t(`face.${name}.one`, { index: index + 1 });
  return concern.kind === 'small'
    ? t('caution.small', { face, pixels: Math.round(concern.eyeDistance) })
    : t(`caution.${concern.kind}`, { face });
}
