import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../app.ts';
import './result-jump.css';

/** The id of the result's first sentence, which is the name of the result as well. */
export const resultTitle = 'result-title';

/** The result begins below the photos, out of sight on most screens: a way down for as long as nobody has come there. */
export function ResultJump(): ComponentChildren {
  const { t } = useTranslator();
  const below = useSignal(false);
  useEffect(() => {
    const title = document.getElementById(resultTitle);
    if (title === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      below.value = entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top > 0;
    });
    observer.observe(title);
    return () => {
      observer.disconnect();
    };
  }, [below]);
  if (!below.value) return null;
  return (
    <div class="result-jump">
      <button
        type="button"
        class="button button-plain"
        onClick={() => {
          const title = document.getElementById(resultTitle);
          title?.focus({ preventScroll: true });
          title?.closest('.result')?.scrollIntoView({ block: 'start' });
        }}
      >
        {t('result.jump')}
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M3 6l5 5 5-5" />
        </svg>
      </button>
    </div>
  );
}
