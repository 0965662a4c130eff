/** Photos of painted faces whose eyes can be measured in what is drawn: the left one pure red, the right one pure blue. */
import type { FivePoints, Point } from '../../../../../src/domain/face.ts';
import type { LookPhoto } from '../../../../../src/ui/views/search/desk/look-photo.ts';

export interface Paint {
  readonly id: string;
  /** Side of the square photo in pixels; the eyes stand a quarter of it apart. */
  readonly side: number;
  /** Degrees clockwise. */
  readonly turn: number;
  /** Colour of the rest of the photo. */
  readonly ground: string;
  readonly age?: number;
}

export async function paintedFace({ id, side, turn, ground, age }: Paint): Promise<LookPhoto> {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.fillStyle = ground;
  context.fillRect(0, 0, side, side);
  const points = pointsOf(side, turn);
  const eyes = [
    ['rgb(255 0 0)', points[0]],
    ['rgb(0 0 255)', points[1]],
  ] as const;
  for (const [colour, { x, y }] of eyes) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x, y, side * 0.03, 0, 2 * Math.PI);
    context.fill();
  }
  const picture = await canvas.convertToBlob({ type: 'image/png' });
  return {
    id,
    ...(age !== undefined && { age: { mean: age + 0.5, sd: 1, source: 'stated' as const } }),
    open: () => Promise.resolve({ picture, points, width: side, height: side }),
    crop: () => Promise.resolve(picture),
  };
}

function pointsOf(side: number, turn: number): FivePoints {
  const angle = (turn * Math.PI) / 180;
  const at = (right: number, down: number): Point => ({
    x: side * (0.5 + right * Math.cos(angle) - down * Math.sin(angle)),
    y: side * (0.5 + right * Math.sin(angle) + down * Math.cos(angle)),
  });
  return [at(-0.125, 0), at(0.125, 0), at(0, 0.12), at(-0.1, 0.25), at(0.1, 0.25)];
}

export interface DrawnEyes {
  readonly left: Point;
  readonly right: Point;
}

/** Middle of the red and of the blue disc in a canvas, in its pixels; NaN where there is none. */
export function drawnEyes(canvas: HTMLCanvasElement): DrawnEyes {
  return {
    left: middleOf(canvas, (red, green, blue) => red > 200 && green < 60 && blue < 60),
    right: middleOf(canvas, (red, green, blue) => blue > 200 && green < 60 && red < 60),
  };
}

function middleOf(
  canvas: HTMLCanvasElement,
  is: (red: number, green: number, blue: number) => boolean,
): Point {
  const { data, width } = pixelsOf(canvas);
  let [count, x, y] = [0, 0, 0];
  for (let index = 0; index < data.length; index += 4) {
    if (!is(data[index] ?? 0, data[index + 1] ?? 0, data[index + 2] ?? 0)) continue;
    count += 1;
    x += (index / 4) % width;
    y += Math.floor(index / 4 / width);
  }
  return { x: x / count, y: y / count };
}

/** Red, green, blue of one pixel; the place in shares of the canvas. */
export function colourAt(canvas: HTMLCanvasElement, x: number, y: number): readonly number[] {
  const { data, width, height } = pixelsOf(canvas);
  const start = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return [...data.slice(start, start + 3)];
}

function pixelsOf(canvas: HTMLCanvasElement): ImageData {
  const context = canvas.getContext('2d');
  if (context === null || canvas.width === 0) throw new Error('nothing is drawn');
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
