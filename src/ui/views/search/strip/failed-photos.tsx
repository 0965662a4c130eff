import type { ComponentChildren } from 'preact';
import { faintSubject } from '../../../../state/photo-bench/subject.ts';
import { useTranslator } from '../../../app.ts';
import { failureText } from '../../../failure-words.ts';
import { useSearch } from '../use-search.ts';
import { AdjustReference } from './adjust-reference.tsx';

/** Photos that could not be used: why, and what to do instead. */
export function FailedPhotos(): ComponentChildren {
  const { strip } = useSearch();
  const { t } = useTranslator();
  const failed = strip.entries.value.flatMap(({ id, slot: { arrival } }) =>
    arrival?.phase === 'failed' ? [{ id, failure: arrival.failure, faint: arrival.faint }] : [],
  );
  if (failed.length === 0) return null;
  return (
    <div role="alert">
      <ul class="reference-failed">
        {failed.map(({ id, failure, faint }, index) => {
          const words = failureText({ t }, failure);
          return (
            <li key={id}>
              <p class="reference-failed-title">{words.title}</p>
              <p>{words.whatToDo}</p>
              {faint !== undefined && <AdjustReference id={id} subject={faintSubject(faint)} />}
              <button
                type="button"
                class="button button-quiet"
                aria-label={t('search.strip.failed.awayNamed', { index: index + 1 })}
                onClick={() => {
                  strip.remove(id);
                }}
              >
                {t('search.strip.failed.away')}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
