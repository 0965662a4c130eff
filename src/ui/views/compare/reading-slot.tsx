import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import type { ReadingPhoto, SlotName } from '../../../state/slots.ts';
import type { Translator } from '../../../i18n/index.ts';
import { useApp, useTranslator } from '../../app.ts';
import './reading-slot.css';

interface Props {
  readonly name: SlotName;
  readonly arrival: ReadingPhoto;
}

export function ReadingSlot({ name, arrival }: Props): ComponentChildren {
  const { compare } = useApp();
  const { t, ...rest } = useTranslator();
  const shown = useSignal(true);
  const progress = compare.modelProgress.value;
  return (
    <div class="reading">
      <div class="stage">
        {shown.value && (
          <img
            class="stage-photo reading-photo"
            src={arrival.photo.url}
            alt=""
            onError={() => {
              // The engine will say what is wrong with it; a broken-picture sign says nothing.
              shown.value = false;
            }}
          />
        )}
      </div>
      <h2 class="mat-title">{t(`slot.${name}`)}</h2>
      {progress !== undefined && progress.loaded < progress.total ? (
        <>
          <p class="reading-text">
            {t(modelWords[progress.state], {
              loaded: megabytes(rest, progress.loaded),
              total: megabytes(rest, progress.total),
            })}
          </p>
          <progress
            class="reading-bar"
            aria-label={t('reading.modelsLabel')}
            value={progress.loaded}
            max={progress.total}
          />
        </>
      ) : (
        <>
          <p class="reading-text">{t('reading.faces')}</p>
          <progress class="reading-bar" aria-label={t('reading.faces')} />
        </>
      )}
      <button
        type="button"
        class="button button-plain"
        aria-label={t(`reading.cancel.${name}`)}
        onClick={() => {
          compare.cancel(name);
        }}
      >
        {t('reading.cancel')}
      </button>
    </div>
  );
}

const modelWords = {
  reading: 'reading.prepare',
  getting: 'reading.models',
  broken: 'reading.broken',
} as const;

function megabytes({ number }: Pick<Translator, 'number'>, bytes: number): string {
  return number(bytes / 1e6, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
