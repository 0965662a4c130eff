import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useTranslator } from '../../app.ts';
import { SentenceRow } from './sentence-row.tsx';
import { SentenceChoice } from './sentence-choice.tsx';
import { useTranslate } from './use-translate.ts';

/** Sentences on one page: more would make typing slow on a small phone. */
const pageLength = 25;

/** The sentences that are left by the choices above them, some at a time. */
export function Sentences(): ComponentChildren {
  const screen = useTranslate();
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  const listed = screen.listed.value;
  // Another choice begins at its own first sentence.
  const turned = useSignal({ listed, to: 0 });
  const start = turned.value.listed === listed ? turned.value.to : 0;
  const shown = listed.slice(start, start + pageLength);
  const turn = (by: number): void => {
    turned.value = { listed, to: start + by };
    heading.current?.focus();
  };
  return (
    <section class="sheet" aria-labelledby="translate-list">
      <h2 id="translate-list" tabIndex={-1} ref={heading}>
        {t('translate.list')}
      </h2>
      <SentenceChoice />
      <p role="status" class="translate-range">
        {shown.length === 0
          ? t('translate.none')
          : t('translate.range', {
              from: start + 1,
              to: start + shown.length,
              all: listed.length,
            })}
      </p>
      <ol class="translate-list">
        {shown.map((sentence) => (
          <SentenceRow key={sentence.key} sentence={sentence} />
        ))}
      </ol>
      <p class="sheet-actions">
        {start > 0 && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              turn(-pageLength);
            }}
          >
            {t('translate.back')}
          </button>
        )}
        {start + pageLength < listed.length && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              turn(pageLength);
            }}
          >
            {t('translate.next')}
          </button>
        )}
      </p>
    </section>
  );
}
