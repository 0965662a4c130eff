import type { ComponentChildren } from 'preact';
import type { ImportRun } from '../../../../domain/gallery.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';

/** Going on with an interrupted import: the same files must be chosen once more. */
export function ResumeHead({ run }: { readonly run: ImportRun }): ComponentChildren {
  const { importing } = useCollection();
  const { t } = useTranslator();
  return (
    <div class="import-resume">
      <h3>{t('import.resume.title', { source: run.source })}</h3>
      <p>{t('import.interrupted.body')}</p>
      {run.withTable === true && <p>{t('table.resume')}</p>}
      <button
        type="button"
        class="button button-quiet"
        onClick={() => {
          importing.draft.clear();
        }}
      >
        {t('import.resume.back')}
      </button>
    </div>
  );
}
