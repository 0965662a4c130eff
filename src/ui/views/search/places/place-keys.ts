/** What a key does in the field, after the combobox pattern of the ARIA practices; undefined leaves it to the field. */
export type PlaceKey = { readonly to: number } | 'choose' | 'close';

/** `at` is the option that is marked, -1 for none. */
export function placeKey(key: string, at: number, count: number, open: boolean): PlaceKey | undefined {
  if (key === 'Escape') return 'close';
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return { to: open ? (at + 1) % count : 0 };
  if (key === 'ArrowUp') return { to: at > 0 ? at - 1 : count - 1 };
  return key === 'Enter' && open && at >= 0 ? 'choose' : undefined;
}
