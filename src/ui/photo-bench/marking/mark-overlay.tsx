import type { ComponentChildren } from 'preact';
import type { Point } from '../../../domain/face.ts';
import type { Size } from './marks.ts';

interface Props {
  readonly size: Size;
  readonly points: readonly Point[];
  readonly cursor: Point | undefined;
}

/** Set points and the one on its way, in the photo's own pixels; strokes are in screen pixels, so they show on any photo. */
export function MarkOverlay({ size: { width, height }, points, cursor }: Props): ComponentChildren {
  const arm = Math.max(width, height) * 0.03;
  return (
    <svg
      class="mark-overlay"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {points.map(({ x, y }, index) => (
        <g key={index}>
          <path class="mark-dot-edge" d={`M${x} ${y}h0.01`} />
          <path class="mark-dot" d={`M${x} ${y}h0.01`} />
        </g>
      ))}
      {cursor !== undefined && (
        <g>
          <path class="mark-cross-edge" d={cross(cursor, arm)} />
          <path class="mark-cross" d={cross(cursor, arm)} />
        </g>
      )}
    </svg>
  );
}

/** Four arms that leave the very place open. */
function cross({ x, y }: Point, arm: number): string {
  const gap = arm / 4;
  return `M${x - arm} ${y}H${x - gap}M${x + gap} ${y}H${x + arm}M${x} ${y - arm}V${y - gap}M${x} ${y + gap}V${y + arm}`;
}
