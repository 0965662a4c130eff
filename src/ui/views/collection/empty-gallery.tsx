import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../app.ts';
import { FailureNote } from './fields/failure-note.tsx';
import { DamagedNote } from './people/damaged-note.tsx';
import { useCollection } from './use-collection.ts';

/** No collection to show: not read yet, not readable, or the first step in a new gallery. */
export function EmptyGallery({ onMake }: { readonly onMake: () => void }): ComponentChildren {
  const { library } = useCollection();
  const { t } = useTranslator();
  const failure = library.failure.value;
  if (!library.loaded.value.collections)
    return failure === undefined ? (
      <p role="status">{t('vault.reading')}</p>
    ) : (
      <FailureNote failure={failure} />
    );
  // A collection that cannot be read is there all the same.
  const empty = library.damaged.value.collections.length === 0;
  return (
    <section class="sheet" aria-label={t('vault.bar.collection')}>
      <FailureNote failure={failure} />
      <DamagedNote />
      {empty && (
        <>
          <h2>{t('vault.empty.title')}</h2>
          <p class="sheet-intro">{t('vault.empty.body')}</p>
        </>
      )}
      <button type="button" class="button button-primary" onClick={onMake}>
        {t(empty ? 'vault.empty.make' : 'vault.bar.new')}
      </button>
    </section>
  );
}
