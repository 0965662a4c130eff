import type { ComponentChildren } from 'preact';
import type { Offered } from '../../../../state/importing.ts';
import { usable } from '../../../../state/importing/table-draft.ts';
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
  const uncovered = typeof coverage === 'object' ? coverage : undefined;
  const chosen = draft.photos.value !== undefined;
  const table = draft.table.chosen.value;
  const understood = usable(table);
  const byRows = (table?.open?.understood?.consents.complete ?? 0) > 0;
  const allowed = coverage === 'covered' || (uncovered !== undefined && byRows);
  const tableNeeded = table !== undefined || resume?.withTable === true;
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
      {into !== undefined && uncovered !== undefined && (
        <>
          {/* Hidden, not gone: what was written in it stays while tables are tried. */}
          <div hidden={byRows}>
            <ConsentFirst key={into} collection={into} code={uncovered.code} />
          </div>
          <TableField uncovered />
        </>
      )}
      {(allowed || into === undefined) && (
        <SourceChooser dragging={dragging} refused={refused} onOffered={onOffered} />
      )}
      {allowed && chosen && (
        <>
          {uncovered === undefined && <TableField uncovered={false} />}
          {resume === undefined && <OriginalsField />}
          <FailureNote failure={failure} />
          <div class="import-actions">
            <button
              type="button"
              class="button button-primary"
              disabled={starting || (tableNeeded && understood === undefined)}
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
