import type { ComponentChildren } from 'preact';
import type { Point } from '../../../domain/face.ts';
import { useTranslator } from '../../app.ts';
import { arrowMove, markNames, moved, type Size } from './marks.ts';

interface Props {
  readonly size: Size;
  readonly points: readonly Point[];
  readonly onMove: (index: number, point: Point) => void;
  readonly onHold: (point: Point) => void;
}

/** Each set point as a stop of its own for the keyboard: Tab goes from one to the next, arrows move it. */
export function MarkHandles({ size, points, onMove, onHold }: Props): ComponentChildren {
  const { t, number } = useTranslator();
  const share = (part: number, whole: number): string => number(part / whole, { style: 'percent' });
  return markNames.map((index) => {
    const point = points[index];
    if (point === undefined) return null;
    const { x, y } = point;
    return (
      <button
        key={index}
        type="button"
        class="mark-handle"
        aria-label={t('mark.at', {
          point: t(`mark.point.${index}`),
          x: share(x, size.width),
          y: share(y, size.height),
        })}
        style={{
          insetInlineStart: `${(x / size.width) * 100}%`,
          insetBlockStart: `${(y / size.height) * 100}%`,
        }}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) onHold(point);
        }}
        onKeyDown={(event) => {
          // Enter would set the next point on top of this one.
          if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
          const step = arrowMove(event.key, event.shiftKey, size);
          if (step === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          onMove(index, moved(point, ...step, size));
        }}
      />
    );
  });
}
