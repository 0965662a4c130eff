import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import type { FolderProgress } from '../../../../workflows/search/contract.ts';
import { useTranslator } from '../../../app.ts';
import { failureLine } from '../../../failure-words.ts';
import { FileName } from '../../collection/importing/file-name.tsx';

const most = 50;

/** Files that could not be read, each with the reason and what to do; all others went on. */
export function FolderProblems({ problems }: Pick<FolderProgress, 'problems'>): ComponentChildren {
  const { t, plural } = useTranslator();
  const open = useSignal(false);
  if (problems.length === 0) return null;
  return (
    <details
      class="folder-problems"
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{plural('search.folder.problems', problems.length)}</summary>
      {open.value && (
        <ul>
          {problems.slice(0, most).map(({ path, failure }) => (
            <li key={path}>
              <FileName path={path} />
              <p>{failureLine({ t }, failure)}</p>
            </li>
          ))}
          {problems.length > most && (
            <li>{t('search.folder.problems.more', { count: problems.length - most })}</li>
          )}
        </ul>
      )}
    </details>
  );
}
