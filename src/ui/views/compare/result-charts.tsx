import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Comparison } from '../../../workflows/comparison.ts';
import type * as ChartsModule from './charts.tsx';

let loaded: typeof ChartsModule | undefined;

/** The drawing code comes on its own, so that the first page is small; undefined where it cannot be had now. */
async function loadCharts(): Promise<typeof ChartsModule | undefined> {
  try {
    loaded ??= await import('./charts.tsx');
  } catch {
    return undefined;
  }
  return loaded;
}

/** Gets the charts while photos are being read; after that they are there with the network off, too. */
export function useChartsEarly(): void {
  useEffect(() => {
    void loadCharts();
  }, []);
}

/** The charts of a result; without their code the words above say the same. */
export function ResultCharts({ comparison }: { readonly comparison: Comparison }): ComponentChildren {
  const charts = useSignal(loaded);
  useEffect(() => {
    void loadCharts().then((module) => {
      charts.value = module;
    });
  }, [charts]);
  const Charts = charts.value?.Charts;
  return Charts === undefined ? null : <Charts comparison={comparison} />;
}
