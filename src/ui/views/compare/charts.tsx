import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Comparison } from '../../../workflows/comparison.ts';
import { evidenceByGap, likenessCurves } from '../../../workflows/likeness-curves.ts';
import { GapChart } from './gap-chart.tsx';
import { SpreadChart } from './spread-chart.tsx';

export function Charts({ comparison }: { readonly comparison: Comparison }): ComponentChildren {
  const curves = useMemo(() => likenessCurves(comparison), [comparison]);
  const points = useMemo(() => evidenceByGap(comparison), [comparison]);
  return (
    <div class="charts">
      <SpreadChart comparison={comparison} curves={curves} />
      <GapChart comparison={comparison} points={points} />
    </div>
  );
}
