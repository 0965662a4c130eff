import type { ComponentChildren } from 'preact';
import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX } from 'd3-shape';
import type { Comparison, LikenessCurves } from '../../../workflows/comparison.ts';
import { useTranslator } from '../../app.ts';
import { ChartFigure } from './chart-figure.tsx';
import { ChartTable } from './chart-table.tsx';
import { shareAbove } from './tails.ts';
import { visiblePart } from './visible-part.ts';

interface Props {
  readonly comparison: Comparison;
  readonly curves: LikenessCurves;
}

/** How alike strangers and photos of one person are at these ages, with this pair marked. */
export function SpreadChart({ comparison, curves }: Props): ComponentChildren {
  const { t, plural, number } = useTranslator();
  const pair = comparison.likeness;
  const { likeness, strangers, onePerson } = visiblePart(curves, pair);
  const [youngest, oldest] = comparison.ages;
  const gap = Math.round(Math.abs(oldest.mean - youngest.mean));
  const ends = [Math.min(pair, ...likeness), Math.max(pair, ...likeness)];
  const x = scaleLinear(ends, [0, 1]);
  const title = t('chart.spread.title');
  const decimal = (value: number): string =>
    number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const perThousand = (density: readonly number[], value: number): string =>
    number(Math.round(1000 * shareAbove(likeness, density, value)));
  const row = (name: string, value: number): readonly string[] => [
    name,
    perThousand(strangers, value),
    perThousand(onePerson, value),
  ];
  const rows = [
    ...x.ticks(6).map((value) => ({ value, name: decimal(value) })),
    { value: pair, name: t('chart.spread.pair', { level: decimal(pair) }) },
  ].sort((a, b) => a.value - b.value);

  return (
    <ChartFigure
      title={title}
      name={t(`chart.spread.${comparison.faceEvidence < 0 ? 'different-people' : 'one-person'}`)}
      draw={({ width, height }) => {
        const base = height - 24;
        const across = x.copy().range([0, width]);
        const up = scaleLinear([0, Math.max(...strangers, ...onePerson)], [base, 26]);
        const hill = area<number>(
          (_, index) => across(likeness[index] ?? 0),
          base,
          (density) => up(density),
        ).curve(curveMonotoneX);
        const at = across(pair);
        const left = at > width * 0.6;
        return (
          <>
            <path class="chart-different" d={hill([...strangers]) ?? ''} />
            <path class="chart-same" d={hill([...onePerson]) ?? ''} />
            <line class="chart-axis" x1="0" x2={width} y1={base} y2={base} />
            <line class="chart-mark" x1={at} x2={at} y1="4" y2={base} />
            <text
              class="chart-mark-text"
              x={at + (left ? -8 : 8)}
              y="15"
              text-anchor={left ? 'end' : 'start'}
            >
              {t('chart.pair')}
            </text>
            <text x="0" y={height - 6}>
              {t('chart.less')}
            </text>
            <text x={width} y={height - 6} text-anchor="end">
              {t('chart.more')}
            </text>
          </>
        );
      }}
    >
      <ul class="chart-legend">
        <li>
          <Swatch look="chart-different" />
          {t('chart.strangers')}
        </li>
        <li>
          <Swatch look="chart-same" />
          {gap === 0 ? t('chart.one.none') : plural('chart.one', gap)}
        </li>
      </ul>
      <ChartTable
        title={title}
        note={t('chart.spread.unit')}
        head={[t('chart.spread.level'), t('chart.strangers'), t('chart.spread.same')]}
        rows={rows.map(({ name, value }) => row(name, value))}
      />
    </ChartFigure>
  );
}

function Swatch({ look }: { readonly look: string }): ComponentChildren {
  return (
    <svg width="22" height="14" aria-hidden="true">
      <rect class={look} x="1" y="1" width="20" height="12" rx="3" />
    </svg>
  );
}
