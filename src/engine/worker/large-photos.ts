import type { Sides } from './measure/measured.ts';

/** Pixels from which on a photo takes 100 MB and more while it is decoded, however small its file is. */
export const largeFrom = 25_000_000;

export const isLarge = ({ width, height }: Sides): boolean => width * height >= largeFrom;

/** All workers live in one process: large photos wait for each other, so that they never fill its memory together. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('yearspan-large-photo', work) : work();
}
