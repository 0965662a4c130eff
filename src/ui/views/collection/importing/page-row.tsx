import type { ComponentChildren } from 'preact';
import type { RunScreen } from '../../../../state/importing.ts';
import type { AlbumPage } from '../../../../state/importing/pages.ts';
import { useTranslator } from '../../../app.ts';
import { failureWords } from '../../../failure-words.ts';
import { FileName } from './file-name.tsx';
import { StoredView } from './stored-view.tsx';

interface Props {
  readonly run: RunScreen;
  readonly page: AlbumPage;
}

/** A stored photo whose faces lie far apart: several prints on one page, perhaps. */
export function PageRow({ run, page }: Props): ComponentChildren {
  const { t, plural } = useTranslator();
  const { item, count, state } = page;
  const { outcome, path } = item;
  if (outcome.kind !== 'stored') return null;
  const isSplit = typeof state !== 'string' && state.ok;
  const words = (): string => {
    if (state === 'offered') return '';
    if (state === 'busy') return t('import.pages.busy');
    return state.ok ? plural('import.pages.done', count) : t(failureWords(state.failure.code).title);
  };
  return (
    <li class="outcome-row">
      <div class="outcome-pictures">
        <StoredView photo={outcome.photo} alt="" />
      </div>
      <div>
        <FileName path={path} />
        <p class="outcome-state" role="status">
          {words()}
        </p>
        {isSplit ? (
          <button
            type="button"
            class="button button-plain"
            aria-label={t('import.pages.undoNamed', { name: path })}
            onClick={() => {
              run.pages.takeBack(page).catch(reportError);
            }}
          >
            {t('import.pages.undo')}
          </button>
        ) : (
          <button
            type="button"
            class="button button-plain"
            aria-label={t('import.pages.splitNamed', {
              words: plural('import.pages.split', count),
              name: path,
            })}
            disabled={state === 'busy'}
            onClick={() => {
              run.pages.split(page).catch(reportError);
            }}
          >
            {plural('import.pages.split', count)}
          </button>
        )}
      </div>
    </li>
  );
}
