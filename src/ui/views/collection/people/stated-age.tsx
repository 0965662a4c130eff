import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { ageLimits, parseWhole } from '../../../../domain/age.ts';
import type { Failure } from '../../../../domain/errors.ts';
import type { KeptFace } from '../../../../domain/gallery.ts';
import type { Kept } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { Field } from '../fields/field.tsx';
import { useCollection } from '../use-collection.ts';

/** The age of a face as someone knows it; saved when asked, empty withdraws it. */
export function StatedAge({ kept }: { readonly kept: Kept<KeptFace> }): ComponentChildren {
  const { people } = useCollection();
  const { t } = useTranslator();
  const stored = kept.record.statedAge;
  const typed = useSignal(stored === undefined ? '' : String(stored));
  const wrong = useSignal(false);
  const failure = useSignal<Failure | undefined>(undefined);
  const changed = typed.value.trim() !== (stored === undefined ? '' : String(stored));
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const years = parseWhole(typed.value, ageLimits.youngest, ageLimits.oldest);
    wrong.value = years === 'invalid';
    if (years === 'invalid') return;
    const saved = await people.stateAge(kept, years);
    failure.value = saved.ok ? undefined : saved.failure;
  };
  return (
    <form onSubmit={save} noValidate>
      <FailureNote failure={failure.value} />
      <Field
        label={t('people.photo.statedAge')}
        optional={t('people.optional')}
        problem={
          wrong.value
            ? t('people.photo.statedAge.invalid', { from: ageLimits.youngest, to: ageLimits.oldest })
            : undefined
        }
      >
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
          />
        )}
      </Field>
      {changed && (
        <button type="submit" class="button button-plain">
          {t('people.save')}
        </button>
      )}
    </form>
  );
}
