import type { ComponentChildren } from 'preact';
import type { Comparison, LikenessCurves } from '../../../workflows/comparison.ts';
import { useTranslator } from '../../app.ts';
import { HillsChart } from './hills-chart.tsx';

interface Props {
  readonly comparison: Comparison;
  readonly curves: LikenessCurves;
}

/** How alike strangers and photos of one person are at these ages, with this pair marked. */
export function SpreadChart({ comparison, curves }: Props): ComponentChildren {
  const { t, plural } = useTranslator();
  const [youngest, oldest] = comparison.ages;
  const gap = Math.round(Math.abs(oldest.mean - youngest.mean));
  return (
    <HillsChart
      title={t('chart.spread.title')}
      name={t(`chart.spread.${comparison.faceEvidence < 0 ? 'different-people' : 'one-person'}`)}
      curves={curves}
      likeness={comparison.likeness}
      strangers={t('chart.strangers')}
      others={gap === 0 ? t('chart.one.none') : plural('chart.one', gap)}
      othersShort={t('chart.spread.same')}
      unit={t('chart.spread.unit')}
      level={t('chart.spread.level')}
    />
  );
}
