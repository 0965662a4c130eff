import type { ComponentChildren } from 'preact';
import type { RestoreSummary } from '../../../../state/restore-screen.ts';
import { useTranslator } from '../../../app.ts';

/** What came back. */
export function RestoreOutcome({ summary }: { readonly summary: RestoreSummary }): ComponentChildren {
  const { t, plural, sentences } = useTranslator();
  return (
    <p role="status">
      {sentences([
        t('restore.done'),
        t('restore.done.holds', {
          people: plural('backup.people', summary.people),
          photos: plural('backup.photos', summary.photos),
        }),
      ])}
    </p>
  );
}
