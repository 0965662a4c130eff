import type { ComponentChildren } from 'preact';
import type { Point } from '../../domain/face.ts';
import type { Size } from '../../domain/treated-points.ts';
import type { ToolProps } from './bench-props.ts';
import { MarkSurface } from './marking/mark-surface.tsx';

interface Props extends ToolProps {
  readonly url: string;
  /** Of the picture on show, in pixels. */
  readonly size: Size;
}

/** Points that were set, or those the program sees, to be dragged where they belong. */
export function BenchMarks({ bench, url, size }: Props): ComponentChildren {
  const set = bench.points.value;
  const shown = set.length === 0 && !bench.anew.value ? (bench.suggested.value ?? []) : set;
  const points = shown.map(({ x, y }): Point => ({ x: x * size.width, y: y * size.height }));
  return (
    <MarkSurface
      url={url}
      size={size}
      marks={{ points }}
      onMarks={(marks) => {
        const name = marks.points.length === points.length ? 'points' : undefined;
        bench.mark(
          marks.points.map(({ x, y }) => ({ x: x / size.width, y: y / size.height })),
          name,
        );
      }}
    />
  );
}
