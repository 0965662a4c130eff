import type { ComponentChildren } from 'preact';
import type { RunScreen } from '../../../../state/importing.ts';
import { useTranslator } from '../../../app.ts';
import { Emphasis } from '../../../emphasis.tsx';
import { useCollection } from '../use-collection.ts';
import { DuplicateRow } from './duplicate-row.tsx';
import { FailedRow } from './failed-row.tsx';
import { FailureNote } from '../fields/failure-note.tsx';
import { summaryTitle } from './import-announcements.tsx';
import { NearDuplicateRow } from './near-duplicate-row.tsx';
import { NoFaceRow } from './no-face-row.tsx';
import { OutcomeSection } from './outcome-section.tsx';
import { PageRow } from './page-row.tsx';
import { UnusedRows } from './unused-rows.tsx';
import './import-summary.css';

interface Props {
  readonly run: RunScreen;
  readonly onClose: () => void;
}

/** What became of every file of a run: first in words, then what leaves a question. */
export function ImportSummary({ run, onClose }: Props): ComponentChildren {
  const { importing } = useCollection();
  const { t, plural } = useTranslator();
  const progress = run.progress.value;
  const { state, faces } = progress;
  const { duplicate, 'near-duplicate': nearDuplicate, 'no-face': noFace, failed } = run.outcomes.value;
  const later = [...run.redone.value.values()].filter(
    (each) => each !== 'busy' && each.ok && ['stored', 'no-face'].includes(each.value.outcome.kind),
  );
  const stored = progress.stored + later.length;
  const stopped = state !== 'done' && state !== 'cancelled';
  const failure = importing.failure.value ?? progress.failure;
  return (
    <div class="import-summary">
      <div class="import-card">
        <h3>{t(summaryTitle(state))}</h3>
        <p class="import-stored">
          <Emphasis
            text={t('import.done.counts', {
              stored: plural('import.done.stored', stored),
              faces: plural('import.faces', faces),
            })}
          />
        </p>
        <FailureNote failure={failure} />
        <UnusedRows rows={progress.rowsWithoutPhoto} />
        {stopped && <p>{t('import.failed.kept')}</p>}
        <div class="import-actions">
          {stopped ? (
            <button
              type="button"
              class="button button-primary"
              disabled={importing.starting.value}
              onClick={() => {
                importing.goOn().catch(reportError);
              }}
            >
              {t(importing.starting.value ? 'import.starting' : 'import.run.goOn')}
            </button>
          ) : (
            <button
              type="button"
              class="button button-primary"
              onClick={() => {
                importing.putAway();
                onClose();
              }}
            >
              {t('import.done.close')}
            </button>
          )}
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              importing.putAway();
            }}
          >
            {t('import.done.again')}
          </button>
        </div>
      </div>
      <OutcomeSection
        title={plural('import.noFace.title', noFace.length)}
        body={t('import.noFace.body')}
        items={noFace}
      >
        {({ id, path, outcome }) =>
          outcome.kind === 'no-face' && <NoFaceRow key={id} photo={outcome.photo} name={path} />
        }
      </OutcomeSection>
      <OutcomeSection
        title={plural('import.pages.title', run.pages.list.value.length)}
        body={t('import.pages.body')}
        items={run.pages.list.value}
      >
        {(page) => <PageRow key={page.item.id} run={run} page={page} />}
      </OutcomeSection>
      <OutcomeSection
        title={plural('import.nearDuplicates.title', nearDuplicate.length)}
        body={t('import.nearDuplicates.body')}
        items={nearDuplicate}
      >
        {(item) => <NearDuplicateRow key={item.id} run={run} item={item} />}
      </OutcomeSection>
      <OutcomeSection
        title={plural('import.failedList.title', failed.length)}
        body={t('import.failedList.body')}
        items={failed}
      >
        {(item) => <FailedRow key={item.id} run={run} item={item} />}
      </OutcomeSection>
      <OutcomeSection
        title={plural('import.duplicates.title', duplicate.length)}
        body={t('import.duplicates.body')}
        items={duplicate}
      >
        {(item) => <DuplicateRow key={item.id} item={item} />}
      </OutcomeSection>
    </div>
  );
}
