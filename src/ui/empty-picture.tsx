import type { ComponentChildren } from 'preact';
import './empty-picture.css';

/** The part of the plane that is drawn on, and the lines. */
const drawings = {
  /** Three ages of one person, held against many. */
  search: {
    box: '6 18 120 56',
    lines:
      'M8 26h24v30H8zM38 26h24v30H38zM20 36.5a4.5 4.5 0 1 0 .1 0M12 56c1-10 15-10 16 0M50 34a5 5 0 1 0 .1 0M41 56c1-11 17-11 18 0M96 22a20 20 0 1 1-.1 0M110 57l14 14M96 34a5.5 5.5 0 1 0 .1 0M86 54c2-11 18-11 20 0',
  },
  /** An album with a lock. */
  collection: {
    box: '22 8 90 66',
    lines:
      'M34 12h66a4 4 0 0 1 4 4v52a4 4 0 0 1-4 4H34zM34 12h-6a4 4 0 0 0-4 4v52a4 4 0 0 0 4 4h6M46 24h18v22H46zM55 30a4 4 0 1 0 .1 0M49 46c1-8 11-8 12 0M80 46h28v22H80zM86 46v-6a8 8 0 0 1 16 0v6M94 55v5',
  },
  /** A shield round a device. */
  privacy: {
    box: '26 2 80 78',
    lines:
      'M66 4 28 16v24c0 20 16 30 38 37 22-7 38-17 38-37V16zM53 20h26v40H53zM66 29a4.5 4.5 0 1 0 .1 0M57 49c2-10 16-10 18 0M63 55h6',
  },
} as const;

/** One quiet drawing for a view in which there is nothing yet. The words beside it say the same. */
export function EmptyPicture({ name }: { readonly name: keyof typeof drawings }): ComponentChildren {
  const { box, lines } = drawings[name];
  return (
    <svg class="empty-picture" viewBox={box} aria-hidden="true">
      <path d={lines} />
    </svg>
  );
}
