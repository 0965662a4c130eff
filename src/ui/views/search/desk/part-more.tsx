import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PartNote } from '../../../../domain/case.ts';
import { useTranslator } from '../../../app.ts';
import { Field } from '../../collection/fields/field.tsx';

interface Props {
  readonly note: PartNote;
  readonly name: string;
  readonly onPart: (note: PartNote) => void;
}

/** What to look at, what the years change, and a note. */
export function PartMore({ note, name, onPart }: Props): ComponentChildren {
  const { t } = useTranslator();
  const field = useRef<HTMLTextAreaElement>(null);
  /** Keeps what stands in the field, once it differs from what is kept. */
  const keep = (text: string): void => {
    const written = text.trim();
    if (written === (note.note ?? '')) return;
    const { part, verdict } = note;
    onPart({ part, ...(verdict !== undefined && { verdict }), ...(written !== '' && { note: written }) });
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const area = field.current;
    return () => {
      // A row may be closed, or another candidate chosen, with the writer still in the field.
      if (area !== null) latest.current(area.value);
    };
  }, []);
  return (
    <div class="part-more">
      <p>{t(`desk.look.${note.part}`)}</p>
      <p class="part-years">
        <b>{t('desk.years')}</b> {t(`desk.years.${note.part}`)}
      </p>
      <Field label={t('desk.note', { part: name })} optional={t('desk.note.optional')} problem={undefined}>
        {(attributes) => (
          <textarea
            {...attributes}
            ref={field}
            rows={2}
            maxLength={500}
            value={note.note ?? ''}
            onChange={(event) => {
              keep(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      {note.verdict !== undefined && (
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            const { part } = note;
            onPart({ part, ...(note.note !== undefined && { note: note.note }) });
          }}
        >
          {t('desk.part.clear')}
        </button>
      )}
    </div>
  );
}
