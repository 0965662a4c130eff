import type { ComponentChildren } from 'preact';
import type { Offered } from '../../../../state/importing.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { CollectionField } from './collection-field.tsx';
import { ConsentFirst } from './consent-first.tsx';
import { FailureNote } from '../fields/failure-note.tsx';
import { InterruptedRuns } from './interrupted-runs.tsx';
import { OriginalsField } from './originals-field.tsx';
import { ResumeHead } from './resume-head.tsx';
import { SourceChooser } from './source-chooser.tsx';
import { TableField } from './table-field.tsx';
import { useCoverage } from './use-coverage.ts';
import { WaitingPhotos } from './waiting-photos.tsx';

interface Props {
  readonly dragging: boolean;
  /** The last thing that was dropped held nothing of use. */
  readonly refused: boolean;
  readonly onOffered: (offered: Offered) => void;
}

/** Which collection, who agreed, which photos, perhaps a table; then it can start. */
export function ImportSetup({ dragging, refused, onOffered }: Props): ComponentChildren {
  const { importing } = useCollection();
  const { t } = useTranslator();
  const { draft } = importing;
  const resume = draft.resume.value;
  const into = resume?.collection ?? draft.collection.value;
  const coverage = useCoverage(into);
  const covered = coverage === 'covered';
  const chosen = draft.photos.value !== undefined;
  const table = draft.table.value;
  const starting = importing.starting.value;
  const failure = importing.failure.value;

  return (
    <div class="import-setup">
      {resume === undefined ? (
        <>
          <p class="import-lede">{t('import.lede')}</p>
          <InterruptedRuns />
          <CollectionField />
        </>
      ) : (
        <ResumeHead run={resume} />
      )}
      {into !== undefined && typeof coverage === 'object' && (
        <ConsentFirst key={into} collection={into} code={coverage.code} />
      )}
      {(covered || into === undefined) && (
        <SourceChooser dragging={dragging} refused={refused} onOffered={onOffered} />
      )}
      {covered && chosen && (
        <>
          <TableField />
          {resume === undefined && <OriginalsField />}
          <FailureNote failure={failure} />
          <div class="import-actions">
            <button
              type="button"
              class="button button-primary"
              disabled={starting || (table !== undefined && table.read?.ok !== true)}
              onClick={() => {
                importing.start().catch(reportError);
              }}
            >
              {t(starting ? 'import.starting' : 'import.start')}
            </button>
          </div>
        </>
      )}
      {into === undefined && chosen && <p class="import-hint">{t('import.missing.collection')}</p>}
      {resume === undefined && !chosen && <WaitingPhotos collection={into} />}
    </div>
  );
}
