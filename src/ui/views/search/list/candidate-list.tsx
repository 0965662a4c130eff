import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../app.ts';
import { useSearch } from '../use-search.ts';
import { CandidateRow } from './candidate-row.tsx';
import { lineBefore } from './candidate-words.ts';
import { useRowList } from './use-row-list.ts';
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
  const candidates = results.candidates.value;
  const wanted = useSignal<string | undefined>(returnTo);
  const { list, active, rows, total, above, measure, press } = useRowList(candidates, {
    line,
    at: wanted.value,
    onAt: (key) => {
      wanted.value = key;
    },
    focusAtOnce: returnTo !== undefined,
  });
  const little = lineBefore(candidates);

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
