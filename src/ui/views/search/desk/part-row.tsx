import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { partVerdicts, type PartNote } from '../../../../domain/case.ts';
import { useTranslator } from '../../../app.ts';
import { PartMore } from './part-more.tsx';

interface Props {
  readonly note: PartNote;
  readonly onPart: (note: PartNote) => void;
}

/** One part: what it is like in both faces, and behind its name what to look at and room for a note. */
export function PartRow({ note, onPart }: Props): ComponentChildren {
  const { t } = useTranslator();
  const id = useId();
  const open = useSignal(false);
  const { part, verdict } = note;
  const name = t(`desk.part.${part}`);
  return (
    <div class="part">
      <div class="part-row" role="radiogroup" aria-label={name}>
        <button
          type="button"
          class="part-name"
          aria-expanded={open.value}
          aria-controls={id}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {name}
          {note.note !== undefined && <span class="part-noted">{t('desk.part.noted')}</span>}
        </button>
        {partVerdicts.map((each) => (
          <label key={each} title={t(`desk.part.${each}`)}>
            <input
              type="radio"
              name={`${id}-verdict`}
              aria-label={t(`desk.part.${each}`)}
              checked={verdict === each}
              onChange={() => {
                onPart({ ...note, verdict: each });
              }}
            />
          </label>
        ))}
      </div>
      <div id={id} hidden={!open.value}>
        {open.value && <PartMore note={note} name={name} onPart={onPart} />}
      </div>
    </div>
  );
}
