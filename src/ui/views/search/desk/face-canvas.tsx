import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { uprightAspect } from '../../compare/upright.ts';
import { drawLayers, type DrawnFaces } from './draw.ts';
import type { Layers } from './layers.ts';
import { usePixelWidth } from './use-pixel-width.ts';
import type { View } from './view.ts';

interface Props {
  readonly name: string;
  readonly layers: Layers;
  readonly faces: DrawnFaces;
  readonly view: View;
  /** CSS filter: light and colour only, the pixels stay as they are. */
  readonly tone: string;
}

/** One picture of the desk; drawn again only when something it shows has changed. */
export function FaceCanvas({ name, layers, faces, view, tone }: Props): ComponentChildren {
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = usePixelWidth(canvas).value;
  const height = Math.round(width * uprightAspect);
  const drawn = JSON.stringify([layers, view]);
  useLayoutEffect(() => {
    const target = canvas.current;
    const context = target?.getContext('2d');
    if (target === null || context === null || context === undefined || width === 0) return;
    if (target.width !== width) target.width = width;
    if (target.height !== height) target.height = height;
    drawLayers(context, layers, faces, view);
    // `drawn` stands for the layers and the view, which are made anew with each render.
  }, [drawn, faces.reference, faces.candidate, width, height]);
  useLayoutEffect(() => {
    if (canvas.current !== null) canvas.current.style.filter = tone;
  }, [tone]);
  return <canvas ref={canvas} class="face-canvas" role="img" aria-label={name} />;
}
