import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useEditing } from './use-editing.ts';
import './facts.css';

interface Props<T> {
  readonly kept: T;
  /** Those without a value are left out. */
  readonly facts: readonly { readonly label: string; readonly value: string | undefined }[];
  /** Said where there is none. */
  readonly none?: string;
  readonly form: (from: T, close: () => void) => ComponentChildren;
}

/** What is written down about something, and the form that takes its place to change it. */
export function Facts<T>({ kept, facts, none, form }: Props<T>): ComponentChildren {
  const { t } = useTranslator();
  const { editing, edit } = useEditing<T>();
  if (editing.value !== undefined) {
    return form(editing.value, () => {
      editing.value = undefined;
    });
  }
  const known = facts.filter(({ value }) => value !== undefined);
  return (
    <>
      {known.length === 0 ? (
        <p class="person-none">{none}</p>
      ) : (
        <dl class="fact-list">
          {known.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <button
        ref={edit}
        type="button"
        class="button button-plain"
        onClick={() => {
          editing.value = kept;
        }}
      >
        {t('people.page.edit')}
      </button>
    </>
  );
}
