import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { phaseOf } from '../../../state/slots.ts';
import { useTranslator } from '../../app.ts';
import { supportPhrase } from '../compare/evidence-words.ts';
import { candidateName } from './list/candidate-words.ts';
import { useSearch } from './use-search.ts';

/** Of all photos: said no more often than this while a folder is read. */
const portion = 0.25;

/** Says what changed to those who do not see it: the strip, the reading, who stands first when the order is final. */
export function SearchAnnouncements(): ComponentChildren {
  const search = useSearch();
  const { strip, folder, results, settled, judgeFirst } = search;
  const words = useTranslator();
  const { t } = words;
  const reading = strip.entries.value.some(({ slot }) => phaseOf(slot) === 'reading');
  const [first] = results.candidates.value;
  const final = settled.value && !folder.busy.value && first !== undefined;
  return (
    <div class="visually-hidden">
      <p role="status">{reading && t('search.strip.say.reading')}</p>
      <p role="status">{useProgressWords()}</p>
      <p role="status">
        {final &&
          !judgeFirst.value &&
          t('search.say.first', {
            name: candidateName(words, search, first),
            support: supportPhrase(words, first.support),
          })}
      </p>
    </div>
  );
}

function useProgressWords(): string {
  const { folder } = useSearch();
  const { t } = useTranslator();
  const said = useRef({ step: -1, words: '' });
  const progress = folder.progress.value;
  if (progress === undefined) return '';
  const { state, done, total, counted } = progress;
  if (state === 'done') return t('search.say.done');
  if (!counted || total === 0) return '';
  const step = Math.floor(done / total / portion);
  if (step !== said.current.step) {
    said.current = { step, words: t('search.say.progress', { done, total }) };
  }
  return said.current.words;
}
