import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { useVirtualRows } from '../../collection/people/use-virtual-rows.ts';
import { listKey } from './list-keys.ts';

interface Options {
  /** Pixels: a first guess of a row's height, and the room between two. */
  readonly line: { readonly size: number; readonly gap: number };
  /** Key of the row that the keyboard is at; the first row where it is none of these. */
  readonly at: string | undefined;
  readonly onAt: (key: string) => void;
  /** Whether the row takes the focus as soon as it is drawn. */
  readonly focusAtOnce: boolean;
}

export interface RowList extends Pick<
  ReturnType<typeof useVirtualRows>,
  'rows' | 'total' | 'above' | 'measure'
> {
  readonly list: RefObject<HTMLOListElement>;
  /** Index of the row that the keyboard is at. */
  readonly active: number;
  readonly press: (event: KeyboardEvent) => void;
}

/**
 * A long list of rows, each a button in an item with its `data-index`: only rows near the screen are drawn, and arrows,
 * pages, Home and End move the focus, which stays with its row when the order changes under it.
 */
export function useRowList(
  items: readonly { readonly key: string }[],
  { line, at, onAt, focusAtOnce }: Options,
): RowList {
  const list = useRef<HTMLOListElement>(null);
  const focusing = useRef(focusAtOnce);
  const active = Math.max(
    0,
    items.findIndex(({ key }) => key === at),
  );
  // The same function for the same order, or all of it is laid out anew with every frame of scrolling.
  const keyOf = useCallback((row: number) => items[row]?.key ?? String(row), [items]);
  const { rows, total, above, scrollTo, measure } = useVirtualRows({
    list,
    count: items.length,
    rowSize: line.size,
    gap: line.gap,
    keep: active,
    keyOf,
  });

  useLayoutEffect(() => {
    if (!focusing.current) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${String(active)}"] > button`);
    if (row === null || row === undefined) return;
    focusing.current = false;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  });
  const press = (event: KeyboardEvent): void => {
    const onRow = event.target instanceof Element && event.target.matches('[data-index] > button');
    if (!onRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(window.innerHeight / (line.size + line.gap)));
    const to = listKey(event.key, { active, count: items.length, page });
    const key = to === undefined ? undefined : items[to]?.key;
    if (to === undefined || key === undefined) return;
    event.preventDefault();
    focusing.current = true;
    onAt(key);
    scrollTo(to);
  };
  return { list, active, rows, total, above, measure, press };
}
