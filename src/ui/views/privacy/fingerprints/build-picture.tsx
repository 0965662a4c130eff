import type { ComponentChildren } from 'preact';

const side = 8;

/** All 64 bits of the id, one square each, row by row: nothing is left out, so two ids never give one picture. */
export function BuildPicture({ id }: { readonly id: string }): ComponentChildren {
  const bits = Array.from(id, (digit) =>
    [8, 4, 2, 1].map((bit) => (Number.parseInt(digit, 16) & bit) !== 0),
  ).flat();
  return (
    <svg class="fingerprints-picture" viewBox={`0 0 ${String(side)} ${String(side)}`} aria-hidden="true">
      {bits.map((set, index) =>
        set ? <rect key={index} x={index % side} y={Math.floor(index / side)} width="1" height="1" /> : null,
      )}
    </svg>
  );
}
