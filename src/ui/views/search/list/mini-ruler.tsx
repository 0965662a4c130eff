import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { rulerPosition } from '../../compare/ruler-position.ts';
import './mini-ruler.css';

/** Where a candidate's evidence stands between two explanations; the words beside it say the same. */
export function MiniRuler({ evidence }: { readonly evidence: number }): ComponentChildren {
  const shade = useId();
  const at = `${String(rulerPosition(evidence))}%`;
  return (
    <svg class="mini-ruler" aria-hidden="true">
      <linearGradient id={shade}>
        <stop class="ruler-different" offset="0" />
        <stop class="ruler-little" offset="0.5" />
        <stop class="ruler-same" offset="1" />
      </linearGradient>
      <rect x="0" y="4" width="100%" height="8" rx="4" fill={`url(#${shade})`} />
      <line class="mini-needle" x1={at} x2={at} y1="1" y2="15" />
    </svg>
  );
}
