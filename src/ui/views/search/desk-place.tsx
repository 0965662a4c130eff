import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useTranslator } from '../../app.ts';
import { Desk } from './desk/desk.tsx';
import { candidateName } from './list/candidate-words.ts';
import { useSearch } from './use-search.ts';

/** The chosen candidate on the desk, or what the desk is for. */
export function DeskPlace({ onSecondOpinion }: { readonly onSecondOpinion: () => void }): ComponentChildren {
  const search = useSearch();
  const { reference, strip, results, reviews, judgeFirst, chosen, opinion, settled } = search;
  const words = useTranslator();
  const { t } = words;
  const key = chosen.value;
  const revision = results.revision.value;
  const side = strip.side.value;
  const detail = useMemo(
    () => (key === undefined ? undefined : results.detail(key)),
    [results, key, revision, side],
  );
  if (detail === undefined) {
    return (
      <div class="desk-none">
        <h2>
          {t(key === undefined ? 'search.desk.none' : settled.value ? 'search.desk.gone' : 'late.loading')}
        </h2>
        <p>{t('search.desk.none.body')}</p>
      </div>
    );
  }
  return (
    <Desk
      name={candidateName(words, search, detail.candidate)}
      reference={reference.photos.value}
      detail={detail}
      reviews={reviews}
      judgeFirst={judgeFirst}
      onSecondOpinion={onSecondOpinion}
      {...(opinion.flagged.value.has(detail.candidate.key) && { warning: t('opinion.flag') })}
    />
  );
}
