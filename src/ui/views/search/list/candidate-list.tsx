import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../app.ts';
import { useVirtualRows } from '../../collection/people/use-virtual-rows.ts';
import { useSearch } from '../use-search.ts';
import { CandidateRow } from './candidate-row.tsx';
import { lineBefore } from './candidate-words.ts';
import { listKey } from './list-keys.ts';
import './candidate-list.css';

interface Props {
  /** Key of the line to begin at, after the desk was on the screen instead of the list. */
  readonly returnTo?: string | undefined;
  readonly onChosen: (key: string, byKeyboard: boolean) => void;
}

/** Pixels: a first guess of a line's height, and the room between two. */
const line = { size: 118, gap: 10 } as const;

/** The order, the most alike first; of any number of lines only those near the screen are drawn. */
export function CandidateList({ returnTo, onChosen }: Props): ComponentChildren {
  const { results, chosen, reviews } = useSearch();
  const { t } = useTranslator();
  const list = useRef<HTMLOListElement>(null);
  const candidates = results.candidates.value;
  // The focus stays with its candidate when the order changes under it.
  const wanted = useSignal<string | undefined>(returnTo);
  const focusing = useRef(returnTo !== undefined);
  const at = candidates.findIndex(({ key }) => key === wanted.value);
  const active = Math.max(0, at);
  // The same function for the same order, or all of it is laid out anew with every frame of scrolling.
  const keyOf = useCallback((row: number) => candidates[row]?.key ?? String(row), [candidates]);
  const { rows, total, above, scrollTo, measure } = useVirtualRows({
    list,
    count: candidates.length,
    rowSize: line.size,
    gap: line.gap,
    keep: active,
    keyOf,
  });
  const little = lineBefore(candidates);

  useLayoutEffect(() => {
    if (!focusing.current) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${String(active)}"] > button`);
    if (row === null || row === undefined) return;
    focusing.current = false;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  });
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(window.innerHeight / (line.size + line.gap)));
    const to = listKey(event.key, { active, count: candidates.length, page });
    const key = to === undefined ? undefined : candidates[to]?.key;
    if (to === undefined || key === undefined) return;
    event.preventDefault();
    focusing.current = true;
    wanted.value = key;
    scrollTo(to);
  };

  return (
    <>
      <p id="candidates-keys" class="visually-hidden">
        {t('search.candidates.keys')}
      </p>
      <ol
        ref={list}
        class="candidates"
        aria-label={t('search.candidates.label')}
        aria-describedby="candidates-keys"
        style={{ blockSize: `${String(total)}px` }}
        onKeyDown={press}
      >
        {rows.map(({ index, start }) => {
          const candidate = candidates[index];
          if (candidate === undefined) return null;
          const { key } = candidate;
          return (
            <li
              key={key}
              ref={measure}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={candidates.length}
              style={{ transform: `translateY(${String(start - above)}px)` }}
            >
              {index === little && <p class="candidates-line">{t('search.candidates.line')}</p>}
              <CandidateRow
                candidate={candidate}
                chosen={chosen.value === key}
                active={index === active}
                review={reviews.byKey.value.get(key)}
                onFocus={() => {
                  wanted.value = key;
                }}
                onChoose={(byKeyboard) => {
                  onChosen(key, byKeyboard);
                }}
              />
            </li>
          );
        })}
      </ol>
    </>
  );
}
