import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useRowList } from '../../search/list/use-row-list.ts';
import { Breakdown } from '../pair/breakdown.tsx';
import { useMatch } from '../use-match.ts';
import { PairRow } from './pair-row.tsx';

/** Pixels: a first guess of a row's height, and the room between two. */
const line = { size: 170, gap: 12 } as const;

/** The pairs in order; of any number only those near the screen are drawn. */
export function PairList(): ComponentChildren {
  const { order, shown, at, opened, pairs: known } = useMatch();
  const { t } = useTranslator();
  const pairs = shown.pairs.value;
  const { list, active, rows, total, above, measure, press } = useRowList(pairs, {
    line,
    at: at.value,
    onAt: (key) => {
      at.value = key;
    },
    // Back from looking closely, the keys go on where they were.
    focusAtOnce: at.peek() !== undefined,
  });

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
