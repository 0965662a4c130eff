import type { ComponentChildren } from 'preact';
import { rulerPosition } from '../../compare/ruler-position.ts';

/** How far something moves the evidence from the middle, and to which side; the words beside it say the same. */
export function WeightBar({ evidence }: { readonly evidence: number }): ComponentChildren {
  const at = rulerPosition(evidence);
  const percent = (value: number): string => `${String(value)}%`;
  return (
    <svg class="weight-bar" aria-hidden="true">
      <rect class="weight-track" x="0" y="3" width="100%" height="10" rx="5" />
      <rect
        class={evidence < 0 ? 'weight-against' : 'weight-for'}
        x={percent(Math.min(50, at))}
        y="3"
        width={percent(Math.abs(at - 50))}
        height="10"
        rx="2"
      />
      <line class="weight-middle" x1="50%" x2="50%" y1="0" y2="16" />
    </svg>
  );
}
