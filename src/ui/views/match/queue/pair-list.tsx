import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { useVirtualRows } from '../../collection/people/use-virtual-rows.ts';
import { listKey } from '../../search/list/list-keys.ts';
import { Breakdown } from '../pair/breakdown.tsx';
import { useMatch } from '../use-match.ts';
import { PairRow } from './pair-row.tsx';

/** Pixels: a first guess of a row's height, and the room between two. */
const line = { size: 170, gap: 12 } as const;

/** The pairs in order; of any number only those near the screen are drawn. */
export function PairList(): ComponentChildren {
  const { order, shown, at, opened, pairs: known } = useMatch();
  const { t } = useTranslator();
  const list = useRef<HTMLOListElement>(null);
  const pairs = shown.pairs.value;
  // Back from looking closely, the keys go on where they were.
  const focusing = useRef(at.peek() !== undefined);
  const active = Math.max(
    0,
    pairs.findIndex(({ key }) => key === at.value),
  );
  // The same function for the same pairs, or all of them are laid out anew with every frame of scrolling.
  const keyOf = useCallback((row: number) => pairs[row]?.key ?? String(row), [pairs]);
  const { rows, total, above, scrollTo, measure } = useVirtualRows({
    list,
    count: pairs.length,
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
    const onRow = event.target instanceof Element && event.target.matches('.pair-row');
    if (!onRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(window.innerHeight / (line.size + line.gap)));
    const to = listKey(event.key, { active, count: pairs.length, page });
    const key = to === undefined ? undefined : pairs[to]?.key;
    if (to === undefined || key === undefined) return;
    event.preventDefault();
    focusing.current = true;
    at.value = key;
    scrollTo(to);
  };

  if (pairs.length === 0) return null;
  const reviews = known.reviews.value;
  return (
    <>
      <p id="pairs-keys" class="visually-hidden">
        {t('match.queue.keys')}
      </p>
      <ol
        ref={list}
        class="pairs"
        aria-labelledby="queue-title"
        aria-describedby="pairs-keys"
        aria-busy={order.busy.value}
        style={{ blockSize: `${String(total)}px` }}
        onKeyDown={press}
      >
        {rows.map(({ index, start }) => {
          const pair = pairs[index];
          if (pair === undefined) return null;
          const { key, a, b } = pair;
          const open = opened.value === key;
          return (
            <li
              key={key}
              ref={measure}
              data-index={index}
              data-open={open}
              aria-posinset={index + 1}
              aria-setsize={pairs.length}
              style={{ transform: `translateY(${String(start - above)}px)` }}
            >
              <PairRow
                pair={pair}
                verdict={reviews.verdictOf(a.key, b.key)}
                open={open}
                active={index === active}
                onFocus={() => {
                  at.value = key;
                }}
                onToggle={() => {
                  at.value = key;
                  opened.value = open ? undefined : key;
                }}
              />
              {open && <Breakdown pair={pair} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}
