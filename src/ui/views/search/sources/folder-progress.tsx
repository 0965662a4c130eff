import type { ComponentChildren } from 'preact';
import type { FolderProgress as Progress } from '../../../../workflows/search/contract.ts';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { rateWords, timeLeftWords } from '../../collection/importing/import-words.ts';
import { useSearch } from '../use-search.ts';
import { FolderProblems } from './folder-problems.tsx';
import './folder-progress.css';

/** The session's folder while it is read, and what came of it. */
export function FolderProgress(): ComponentChildren {
  const { folder } = useSearch();
  const { t } = useTranslator();
  const progress = folder.progress.value;
  if (progress === undefined) return null;
  const { counted, done, total, failure } = progress;
  const busy = folder.busy.value;
  return (
    <div class="folder-progress">
      {busy && (
        <progress
          aria-label={t('search.folder.bar')}
          {...(counted || done > 0 ? { value: done, max: Math.max(1, total) } : {})}
        />
      )}
      <Figures progress={progress} />
      {busy && (
        <button
          type="button"
          class="button button-quiet button-edge"
          onClick={() => {
            folder.cancel();
          }}
        >
          {t('search.folder.cancel')}
        </button>
      )}
      <FailureNote failure={failure} />
      <FolderProblems problems={progress.problems} />
    </div>
  );
}

function Figures({ progress }: { readonly progress: Progress }): ComponentChildren {
  const words = useTranslator();
  const { t, plural } = words;
  const { state, counted, done, total, faces, noFace, passedOver, rate, secondsLeft } = progress;
  const ended = state === 'done' || state === 'cancelled' || state === 'failed';
  const head = ended
    ? t(`search.folder.${state}`, {
        photos: plural('search.photos', done),
        faces: plural('search.faces', faces),
      })
    : state === 'counting'
      ? t('search.folder.counting', { total })
      : t(counted ? 'import.run.of' : 'import.run.ofSoFar', { done, total });
  return (
    <ul class="folder-figures">
      <li>{head}</li>
      {!ended && done > 0 && <li>{plural('search.faces', faces)}</li>}
      {!ended && rate !== undefined && <li>{rateWords(words, rate)}</li>}
      {!ended && secondsLeft !== undefined && <li>{timeLeftWords(words, secondsLeft)}</li>}
      {noFace > 0 && <li>{plural('search.noFace', noFace)}</li>}
      {passedOver > 0 && <li>{plural('search.passedOver', passedOver)}</li>}
      <li>{t('search.folder.notStored')}</li>
    </ul>
  );
}
