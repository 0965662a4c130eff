import type { Frame, Shape } from '../nets/graph/graph.ts';

/** Where an image of a run lies: framed by zeros that its readers want, channels filled up to whole vectors. */
export interface Image extends Shape {
  readonly frame: Frame;
  /** Bytes from the start of the run's room to the first image's first pixel inside the frame. */
  readonly inside: number;
  /** The same to the frame's corner. */
  readonly corner: number;
  /** Bytes from pixel to pixel, line to line, image to image of a batch. */
  readonly pixel: number;
  readonly line: number;
  readonly whole: number;
}

/** An image of one item of a batch, at its address. */
export interface Placed extends Image {
  /** Address of the first pixel inside the frame. */
  readonly at: number;
}
