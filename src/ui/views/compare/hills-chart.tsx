import type { ComponentChildren } from 'preact';
import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX } from 'd3-shape';
import type { LikenessCurves } from '../../../workflows/comparison.ts';
import { useTranslator } from '../../app.ts';
import { ChartFigure } from './chart-figure.tsx';
import { ChartTable } from './chart-table.tsx';
import { shareAbove } from './tails.ts';
import { visiblePart } from './visible-part.ts';

interface Props {
  readonly title: string;
  /** What the drawing shows, for those who cannot see it. */
  readonly name: string;
  readonly curves: LikenessCurves;
  /** Where this pair stands. */
  readonly likeness: number;
  /** Names of the two hills: in the legend, and at the head of the second hill's column. */
  readonly strangers: string;
  readonly others: string;
  readonly othersShort: string;
  /** What the figures of the table are, and what its first column is. */
  readonly unit: string;
  readonly level: string;
}

/** Strangers' likeness and that of others as two hills, with one pair marked. */
export function HillsChart(props: Props): ComponentChildren {
  const { title, name, curves, likeness: pair } = props;
  const { t, number } = useTranslator();
  const { likeness, strangers, onePerson } = visiblePart(curves, pair);
  const x = scaleLinear([Math.min(pair, ...likeness), Math.max(pair, ...likeness)], [0, 1]);
  const decimal = (value: number): string =>
    number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const perThousand = (density: readonly number[], value: number): string =>
    number(Math.round(1000 * shareAbove(likeness, density, value)));
  const rows = [
    ...x.ticks(6).map((value) => ({ value, row: decimal(value) })),
    { value: pair, row: t('chart.spread.pair', { level: decimal(pair) }) },
  ].sort((a, b) => a.value - b.value);

  return (
    <ChartFigure
      title={title}
      name={name}
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
          {props.strangers}
        </li>
        <li>
          <Swatch look="chart-same" />
          {props.others}
        </li>
      </ul>
      <ChartTable
        title={title}
        note={props.unit}
        head={[props.level, props.strangers, props.othersShort]}
        rows={rows.map(({ value, row }) => [
          row,
          perThousand(strangers, value),
          perThousand(onePerson, value),
        ])}
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
