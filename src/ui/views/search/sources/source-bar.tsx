import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../../collection/use-collection.ts';
import { useSearch } from '../use-search.ts';
import { folderWords } from './folder-words.ts';
import { FolderProgress } from './folder-progress.tsx';
import { SourcePanel } from './source-panel.tsx';
import './sources.css';

/** What is searched, in one line, with the way to change it; all of the choice while there is none. */
export function SourceBar({ refused }: { readonly refused: boolean }): ComponentChildren {
  const { folder, collections } = useSearch();
  const { library } = useCollection();
  const words = useTranslator();
  const { t, locale } = words;
  const names = collections.value.flatMap((id) => library.collections.value.get(id)?.record.name ?? []);
  const sources = [
    ...(folder.name.value === undefined
      ? []
      : [t('search.against.folder', { name: folderWords(words, folder) })]),
    ...names,
  ];
  const none = sources.length === 0;
  // Who ticks one collection may want to tick another: the choice stays until it is closed.
  const ticking = useSignal(false);
  const open = none || ticking.value;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(sources);
  return (
    <section class="source-choice" aria-labelledby="sources-title">
      <h2 id="sources-title" class={none ? '' : 'visually-hidden'}>
        {t('search.sources.title')}
      </h2>
      {!none && (
        <div class="source-line">
          <p>{t('search.against', { sources: list })}</p>
          <button
            type="button"
            class="button button-quiet button-edge"
            aria-expanded={open}
            onClick={() => {
              ticking.value = !ticking.value;
            }}
          >
            {t(open ? 'search.sources.close' : 'search.sources.change')}
          </button>
        </div>
      )}
      {open && (
        <SourcePanel
          refused={refused}
          onTicked={() => {
            ticking.value = true;
          }}
        />
      )}
      <FolderProgress />
    </section>
  );
}
