import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../app.ts';
import { NewCollectionDialog } from '../consent/new-collection-dialog.tsx';
import { useCollection } from '../use-collection.ts';

/** Where the photos go. */
export function CollectionField(): ComponentChildren {
  const { importing, library } = useCollection();
  const { t, locale } = useTranslator();
  const making = useSignal(false);
  const { collection } = importing.draft;
  const all = [...library.collections.value.values()]
    .map(({ record }) => record)
    .sort((one, other) => one.name.localeCompare(other.name, locale));
  return (
    <div class="import-field">
      {all.length > 0 && (
        <label class="import-label">
          {t('import.collection')}
          <select
            class="import-select"
            value={collection.value ?? ''}
            onChange={(event) => {
              collection.value = event.currentTarget.value || undefined;
            }}
          >
            <option value="">{t('import.collection.choose')}</option>
            {all.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        class={`button ${all.length > 0 ? 'button-quiet button-edge' : 'button-primary'}`}
        onClick={() => {
          making.value = true;
        }}
      >
        {t('import.collection.new')}
      </button>
      {making.value && (
        <NewCollectionDialog
          onClose={(created) => {
            making.value = false;
            if (created !== undefined) collection.value = created;
          }}
        />
      )}
    </div>
  );
}
