import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useWidth } from './use-width.ts';
import './chart.css';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Props {
  readonly title: string;
  /** What the drawing shows, for those who cannot see it. */
  readonly name: string;
  /** The drawing in CSS pixels, so that its text has the size of text on every screen. */
  readonly draw: (size: Size) => ComponentChildren;
  /** Legend and table below the drawing. */
  readonly children: ComponentChildren;
}

export function ChartFigure({ title, name, draw, children }: Props): ComponentChildren {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const height = width < 480 ? 190 : 220;
  return (
    <figure class="chart">
      <h3>{title}</h3>
      <div ref={place} class="chart-place">
        {width > 0 && (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
            {draw({ width, height })}
          </svg>
        )}
      </div>
      {children}
    </figure>
  );
}
