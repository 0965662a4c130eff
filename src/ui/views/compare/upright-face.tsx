import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FivePoints } from '../../../domain/face.ts';
import { uprightAspect, uprightTransform } from './upright.ts';
import './upright-face.css';

interface Props {
  readonly url: string;
  readonly points: FivePoints;
  /** Pixels of the drawing, not of the screen. */
  readonly width: number;
  /** Width in pixels of the photo that the points are measured in, when a smaller copy of it is drawn. */
  readonly of?: number | undefined;
}

/** One face cut from its photo, upright, eyes at the fixed place. Decorative: name it from outside. */
export function UprightFace({ url, points, width, of }: Props): ComponentChildren {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let wanted = true;
    const photo = new Image();
    photo.src = url;
    const draw = (): void => {
      const context = canvas.current?.getContext('2d');
      if (!wanted || context === null || context === undefined) return;
      const { a, b, c, d, e, f } = uprightTransform(points, width);
      context.resetTransform();
      context.clearRect(0, 0, width, width * uprightAspect);
      context.imageSmoothingQuality = 'high';
      context.setTransform(a, b, c, d, e, f);
      const scale = of === undefined ? 1 : of / photo.naturalWidth;
      context.scale(scale, scale);
      context.drawImage(photo, 0, 0);
    };
    // A photo freed meanwhile draws nothing, and nobody is looking at it any more.
    photo.decode().then(draw, () => undefined);
    return () => {
      wanted = false;
    };
  }, [url, points, width, of]);
  return (
    <canvas
      ref={canvas}
      class="upright-face"
      width={width}
      height={Math.round(width * uprightAspect)}
      aria-hidden="true"
    />
  );
}
