import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { dayWords } from '../../collection/consent/day-words.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { useSearch } from '../use-search.ts';

/** Whether the search is kept, until when, and whether everything of it is saved. */
export function CaseState(): ComponentChildren {
  const { cases } = useSearch();
  const { t } = useTranslator();
  const kept = cases.open.value;
  return (
    <>
      <p class="case-bar-state">
        {kept === undefined ? (
          t('case.state.unkept')
        ) : (
          <>
            <CaseCoverage />{' '}
            <span role="status">{t(cases.unsaved.value ? 'case.state.unsaved' : 'case.state.saved')}</span>
          </>
        )}
      </p>
      {cases.failure.value?.code === 'gallery.conflict' && kept !== undefined ? (
        <CaseConflict />
      ) : (
        <FailureNote failure={cases.failure.value} />
      )}
    </>
  );
}

function CaseCoverage(): ComponentChildren {
  const { cases } = useSearch();
  const { t, locale } = useTranslator();
  const covering = cases.coverage.value;
  if (covering === undefined) return null;
  if (covering.covered) return t('case.state.kept', { day: dayWords(locale, covering.consent.endsOn) });
  return (
    <strong class="case-bar-caution">
      {covering.code === 'consent.ended'
        ? t('case.state.ended', { day: dayWords(locale, covering.consent.endsOn) })
        : t('case.state.missing')}
    </strong>
  );
}

/** Two tabs changed the case: nothing is lost before somebody chooses. */
function CaseConflict(): ComponentChildren {
  const { cases } = useSearch();
  const { t } = useTranslator();
  return (
    <div class="case-bar-conflict" role="alert">
      <p>
        <strong>{t('case.conflict.title')}.</strong> {t('case.conflict.body')}
      </p>
      <div class="sheet-actions">
        <button type="button" class="button button-plain" onClick={() => void cases.takeStored()}>
          {t('case.conflict.theirs')}
        </button>
        <button type="button" class="button button-plain" onClick={() => void cases.takeMine()}>
          {t('case.conflict.mine')}
        </button>
      </div>
    </div>
  );
}
