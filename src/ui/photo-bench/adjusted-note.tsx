import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { fetchLaterWords } from '../../i18n/index.ts';
import type { ReadyPhoto } from '../../state/slots.ts';
import { treatmentWords } from '../../workflows/outgoing/treatment-words.ts';
import { useTranslator } from '../app.ts';
import './adjusted-note.css';

interface Props {
  readonly photo: Pick<ReadyPhoto, 'treatment' | 'marked'>;
}

/** Says of a photo that it is not as it was given, and what was done to it. */
export function AdjustedNote({ photo: { treatment, marked } }: Props): ComponentChildren {
  if (treatment === undefined && marked === undefined) return null;
  return (
    <Note {...(treatment === undefined ? {} : { treatment })} {...(marked === undefined ? {} : { marked })} />
  );
}

function Note(work: Props['photo']): ComponentChildren {
  const words = useTranslator();
  const known = useSignal(false);
  useEffect(() => {
    // Without them the chip says enough.
    fetchLaterWords().then(
      () => {
        known.value = true;
      },
      () => undefined,
    );
  }, [known]);
  return (
    <div class="adjusted-note">
      <p class="chip">{words.t('adjust.done')}</p>
      {known.value && <p>{treatmentWords(words, work)}</p>}
    </div>
  );
}
