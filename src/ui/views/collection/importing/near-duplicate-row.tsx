import type { ComponentChildren } from 'preact';
import type { ImportItem } from '../../../../domain/gallery.ts';
import type { RunScreen } from '../../../../state/importing.ts';
import { useTranslator } from '../../../app.ts';
import { FileName } from './file-name.tsx';
import { HeldView } from './held-view.tsx';
import { RedoState } from './redo-state.tsx';
import { StoredView } from './stored-view.tsx';

interface Props {
  readonly run: RunScreen;
  readonly item: ImportItem;
}

/** A picture that was not stored, beside the one it looks like. */
export function NearDuplicateRow({ run, item }: Props): ComponentChildren {
  const { t } = useTranslator();
  if (item.outcome.kind !== 'near-duplicate') return null;
  const file = run.file(item);
  const redone = run.redone.value.get(item.id);
  const name = item.path;
  return (
    <li class="outcome-row">
      <div class="outcome-pictures">
        <figure>
          <StoredView photo={item.outcome.of} alt="" />
          <figcaption>{t('import.nearDuplicates.kept')}</figcaption>
        </figure>
        <figure>
          <HeldView file={file} alt="" />
          <figcaption>{t('import.nearDuplicates.other')}</figcaption>
        </figure>
      </div>
      <div>
        <FileName path={name} />
        {file === undefined && <p class="import-hint">{t('import.nearDuplicates.gone')}</p>}
        <RedoState redone={redone} />
        {file !== undefined && redone === undefined && (
          <button
            type="button"
            class="button button-plain"
            aria-label={t('import.nearDuplicates.keepNamed', { name })}
            onClick={() => {
              run.redo(item).catch(reportError);
            }}
          >
            {t('import.nearDuplicates.keep')}
          </button>
        )}
      </div>
    </li>
  );
}
