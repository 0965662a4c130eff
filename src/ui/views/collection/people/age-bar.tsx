import type { ComponentChildren } from 'preact';
import { ageRange } from '../../../../domain/age.ts';
import type { AgeBelief } from '../../../../domain/face.ts';
import { useTranslator } from '../../../app.ts';
import { marksOf, type TimelineScale } from './timeline-scale.ts';

/** Drawing units of the height; the width is the years of the scale. */
const height = 10;

/** Where an age lies between birth and the end of the scale: soft where it may lie, dark where it most likely does. */
export function AgeBar({ age, scale }: { readonly age: AgeBelief; readonly scale: TimelineScale }) {
  const { low, high } = ageRange(age);
  // Even a known age has a width on the screen.
  const least = scale.end / 60;
  const width = Math.max(high - low, least);
  const start = Math.min(low, age.mean - width / 2);
  return (
    <svg class="age-bar" viewBox={`0 0 ${scale.end} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <line class="age-line-base" x1="0" x2={scale.end} y1={height / 2} y2={height / 2} />
      <rect class="age-range" x={Math.max(0, start)} y="1" width={width} height={height - 2} />
      <line class="age-mean" x1={age.mean} x2={age.mean} y1="0" y2={height} />
    </svg>
  );
}

/** The years above the bars. */
export function AgeAxis({ scale }: { readonly scale: TimelineScale }): ComponentChildren {
  const { t, number } = useTranslator();
  const marks = marksOf(scale);
  return (
    <div class="age-axis" aria-hidden="true">
      <span>{t('people.age.years')}</span>
      <span class="age-axis-marks">
        {marks.map((year) => (
          <span key={year}>{number(year)}</span>
        ))}
      </span>
    </div>
  );
}
