import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { Emphasis } from '../../../emphasis.tsx';
import { HelpButton } from '../../../help/help-button.tsx';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { FilterBar } from '../filters/filter-bar.tsx';
import { useSearch } from '../use-search.ts';
import { CandidateList } from './candidate-list.tsx';
import { lookalikeWords } from './candidate-words.ts';

interface Props {
  readonly returnTo?: string | undefined;
  readonly onChosen: (key: string, byKeyboard: boolean) => void;
}

const portion = 50;

/** The filters, how many strangers would look as alike, and the order. */
export function Candidates(props: Props): ComponentChildren {
  const { results, folder, settled, judgeFirst } = useSearch();
  const words = useTranslator();
  const { t } = words;
  const candidates = results.candidates.value;
  const { compared, hidden, leftOut } = results.tally.value;
  const failure = results.failure.value;
  const [first] = candidates;
  const reading = folder.busy.value;
  const more = compared - hidden - candidates.length;
  return (
    <section class="candidates-part" aria-label={t('search.candidates.label')}>
      <div class="candidates-head">
        <FilterBar />
        {first !== undefined && !judgeFirst.value && (
          <p class="candidates-alike">
            <Emphasis
              text={words.sentences([
                lookalikeWords(words, first.lookalikes, compared),
                ...(reading ? [t('search.alike.reading')] : []),
              ])}
            />{' '}
            <HelpButton part="strangers" look="edge" />
          </p>
        )}
        {/* What filters hide is said beside them. */}
        {failure !== undefined && failure.code !== 'search.filtered-out' && !reading && (
          <FailureNote failure={failure} />
        )}
        {leftOut > 0 && <p class="candidates-alike">{t('search.candidates.leftOut', { count: leftOut })}</p>}
        {first === undefined && (reading || !settled.value) && (
          <p class="candidates-alike" role="status">
            {t('search.candidates.sorting')}
          </p>
        )}
      </div>
      <CandidateList {...props} />
      {more > 0 && (
        <button
          type="button"
          class="button button-plain candidates-more"
          onClick={() => {
            results.shown.value += portion;
          }}
        >
          {t('search.candidates.more')}
        </button>
      )}
    </section>
  );
}
