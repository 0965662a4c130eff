import type { ComponentChildren } from 'preact';
import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { supportSteps, type Comparison, type GapPoint } from '../../../workflows/comparison.ts';
import { supportOf, supportStarts } from '../../../workflows/support.ts';
import { useTranslator } from '../../app.ts';
import { ChartFigure } from './chart-figure.tsx';
import { ChartTable } from './chart-table.tsx';
import { supportPhrase } from './evidence-words.ts';

interface Props {
  readonly comparison: Comparison;
  readonly points: readonly GapPoint[];
}

/** log10 likelihood ratio at which the drawing ends: all beyond is very strong. */
const most = 5;

/** Pixels for the words of the verbal scale, the longest of them on two lines. */
const scaleWidth = 76;

/** Pixels from line to line, and from the upper edge to the plot. */
const lineHeight = 14;
const top = 30;

/** Bands of the verbal scale from different people to one person, as log10 likelihood ratios. */
const bands = supportSteps.flatMap((step, index) => {
  const near = supportStarts[index - 1];
  const far = supportStarts[index] ?? most;
  return near === undefined
    ? [{ step, low: -far, high: far }]
    : [
        { step, low: near, high: far },
        { step, low: -far, high: -near },
      ];
});

/** What the very same likeness would say if fewer or more years lay between the photos. */
export function GapChart({ comparison, points }: Props): ComponentChildren {
  const words = useTranslator();
  const { t, number } = words;
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const [young, old] = comparison.ages;
  const gaps = points.map(({ gap }) => gap);
  const gap = Math.min(last.gap, Math.max(first.gap, Math.abs(old.mean - young.mean)));
  const evidenceAt = scaleLinear(
    gaps,
    points.map(({ evidence }) => evidence),
  );
  const phrase = (evidence: number): string => supportPhrase(words, supportOf(evidence));
  const title = t('chart.gap.title');
  const rows = [
    ...scaleLinear([first.gap, last.gap], [0, 1])
      .ticks(6)
      .map((years) => ({ years, name: number(years) })),
    { years: gap, name: t('chart.gap.pair', { gap: Math.round(gap) }) },
  ].sort((a, b) => a.years - b.years);

  return (
    <ChartFigure
      title={title}
      name={t('chart.gap.name', {
        from: first.gap,
        first: phrase(first.evidence),
        to: last.gap,
        last: phrase(last.evidence),
      })}
      draw={({ width, height }) => {
        const base = height - 40;
        const values = points.map(({ evidence }) => evidence);
        // Always some of both sides, so that the middle is in sight, and room for the words below a low curve.
        const low = Math.max(-most, Math.min(-0.6, Math.min(...values) - 0.9));
        const high = Math.min(most, Math.max(1.2, ...values) + 0.2);
        const across = scaleLinear([first.gap, last.gap], [scaleWidth, width - 12]);
        const up = scaleLinear([low, high], [base, top]).clamp(true);
        const curve = line<GapPoint>(
          (point) => across(point.gap),
          (point) => up(point.evidence),
        ).curve(curveMonotoneX);
        const at = { x: across(gap), y: up(evidenceAt(gap)) };
        const left = at.x > width * 0.7;
        return (
          <>
            {bands.map((band) => {
              const [upper, lower] = [up(band.high), up(band.low)];
              const lines = t(`step.${band.step}`).split(' ');
              const fits = lower - upper >= lineHeight * lines.length;
              const start = (upper + lower) / 2 + 4 - (lineHeight * (lines.length - 1)) / 2;
              return (
                <g key={band.low}>
                  {upper > top && upper < base && (
                    <line class="chart-grid" x1={scaleWidth} x2={width} y1={upper} y2={upper} />
                  )}
                  {fits &&
                    lines.map((text, index) => (
                      <text key={text} x="0" y={start + lineHeight * index}>
                        {text}
                      </text>
                    ))}
                </g>
              );
            })}
            <line class="chart-axis" x1={scaleWidth} x2={width} y1={up(0)} y2={up(0)} />
            <text x={width} y="12" text-anchor="end">
              {t('chart.gap.one')}
            </text>
            {low < -1 && (
              <text x={width} y={base - 6} text-anchor="end">
                {t('chart.gap.different')}
              </text>
            )}
            <path class="chart-line" d={curve(points) ?? ''} />
            <line class="chart-mark" x1={at.x} x2={at.x} y1={at.y} y2={base} />
            <circle class="chart-dot" cx={at.x} cy={at.y} r="6" />
            <text
              class="chart-mark-text"
              x={at.x + (left ? -10 : 10)}
              y={at.y + (at.y < top + 24 ? 22 : -12)}
              text-anchor={left ? 'end' : 'start'}
            >
              {t('chart.pair')}
            </text>
            {across.ticks(width < 480 ? 4 : 7).map((years) => (
              <text key={years} x={across(years)} y={base + 16} text-anchor="middle">
                {number(years)}
              </text>
            ))}
            <text x={width} y={height - 6} text-anchor="end">
              {t('chart.gap.years')}
            </text>
          </>
        );
      }}
    >
      <ChartTable
        title={title}
        head={[t('chart.gap.gap'), t('chart.gap.says')]}
        rows={rows.map(({ years, name }) => [name, phrase(evidenceAt(years))])}
      />
    </ChartFigure>
  );
}
