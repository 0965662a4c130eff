import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type VirtualItem,
} from '@tanstack/virtual-core';

interface Options {
  /** Holds the rows; as high as all of them together. */
  readonly list: RefObject<HTMLElement>;
  readonly count: number;
  /** Pixels from the top of one row to that of the next; a first guess for rows that are measured. */
  readonly rowSize: number;
  /** A row that is drawn wherever the page is scrolled to, so that the focus in it is not lost. */
  readonly keep: number;
  /** Pixels between rows that are measured. */
  readonly gap?: number;
  /** What a row shows: its measured height goes with it when the order changes. Another function lays out all rows anew. */
  readonly keyOf?: (row: number) => string;
}

interface VirtualRows {
  readonly rows: readonly VirtualItem[];
  /** Height of all rows in pixels. */
  readonly total: number;
  /** Pixels between the top of the page and the list. */
  readonly above: number;
  readonly scrollTo: (row: number) => void;
  /** For the element of a row with its number in `data-index`, where rows differ in height. */
  readonly measure: (row: Element | null) => void;
}

/** Rows drawn beyond each edge of the screen. */
const overscan = 3;

/** The rows of a long list that are on the screen, as the page itself is scrolled; of one height unless they are measured. */
export function useVirtualRows({ list, count, rowSize, keep, gap = 0, keyOf }: Options): VirtualRows {
  const [, draw] = useReducer((times: number, _: undefined) => times + 1, 0);
  const [above, setAbove] = useState(0);
  const options = {
    count,
    estimateSize: () => rowSize,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    scrollMargin: above,
    gap,
    ...(keyOf === undefined ? {} : { getItemKey: keyOf }),
    overscan,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const rows = defaultRangeExtractor(range);
      return keep < 0 || keep >= count || rows.includes(keep) ? rows : [...rows, keep].sort((a, b) => a - b);
    },
    onChange: () => {
      draw(undefined);
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, Element>(options));
  virtualizer.setOptions(options);

  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowSize]);
  useLayoutEffect(() => {
    // What stands above may come and go, such as the progress of an import.
    const top = Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    if (top !== above) setAbove(top);
  });

  return {
    rows: virtualizer.getVirtualItems(),
    total: virtualizer.getTotalSize(),
    above,
    scrollTo: (row) => {
      virtualizer.scrollToIndex(row, { align: 'auto' });
    },
    measure: virtualizer.measureElement,
  };
}
