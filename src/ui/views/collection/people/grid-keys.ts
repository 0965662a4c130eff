/** What a key does in a grid of cards. */
type GridKey =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'choose' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'leave' };

interface GridPosition {
  readonly active: number;
  readonly count: number;
  readonly columns: number;
  /** Rows on one screen. */
  readonly page: number;
}

/** Undefined for keys that mean nothing here. Arrows at an edge stay where they are. */
export function gridKey(key: string, position: GridPosition): GridKey | undefined {
  const { active, count, columns, page } = position;
  const move = (to: number): GridKey => ({ kind: 'move', to: Math.max(0, Math.min(count - 1, to)) });
  const down = (rows: number): GridKey => {
    const to = active + rows * columns;
    if (to < 0) return move(active % columns);
    // The last row may be short: from above its gap the last card is the nearest.
    return move(to);
  };
  switch (key) {
    case 'ArrowRight':
      return move(active + 1);
    case 'ArrowLeft':
      return move(active - 1);
    case 'ArrowDown':
      return Math.floor(active / columns) === Math.floor((count - 1) / columns) ? move(active) : down(1);
    case 'ArrowUp':
      return active < columns ? move(active) : down(-1);
    case 'PageDown':
      return down(page);
    case 'PageUp':
      return down(-page);
    case 'Home':
      return move(0);
    case 'End':
      return move(count - 1);
    case 'Enter':
      return { kind: 'open' };
    case ' ':
      return { kind: 'choose' };
    case 'Delete':
      return { kind: 'delete' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return undefined;
  }
}
