/** A part of a page in its pixels. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function clampedBox(
  { left, top, right, bottom }: Part,
  { width, height }: { readonly width: number; readonly height: number },
): Part {
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(width, right),
    bottom: Math.min(height, bottom),
  };
}
