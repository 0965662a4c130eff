import type { ComponentChildren } from 'preact';
import type { ImportItem } from '../../../../domain/gallery.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { FileName } from './file-name.tsx';
import { StoredView } from './stored-view.tsx';

/** A file that is in the gallery already, beside the photo it is. */
export function DuplicateRow({ item }: { readonly item: ImportItem }): ComponentChildren {
  const { library } = useCollection();
  const { t } = useTranslator();
  if (item.outcome.kind !== 'duplicate') return null;
  const { of } = item.outcome;
  const name = library.photos.value.get(of)?.record.fileName;
  return (
    <li class="outcome-row">
      <StoredView photo={of} alt="" />
      <div>
        <FileName path={item.path} />
        {name !== undefined && <p class="import-hint">{t('import.duplicates.of', { name })}</p>}
      </div>
    </li>
  );
}
