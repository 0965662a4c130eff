import type { ComponentChildren } from 'preact';
import { backedUpStores } from '../../../../domain/gallery.ts';
import type { RestorePreview } from '../../../../state/restore-screen.ts';
import { useTranslator } from '../../../app.ts';

const columns = ['new', 'same', 'changed', 'repaired'] as const;

/** How many of each kind are new, the same or different; kinds and columns with nothing in them are left out. */
export function TallyTable({ tally }: Pick<RestorePreview, 'tally'>): ComponentChildren {
  const { t, number } = useTranslator();
  const kinds = backedUpStores.filter((store) => columns.some((column) => tally[store][column] > 0));
  const shown = columns.filter(
    (column) => column !== 'repaired' || kinds.some((kind) => tally[kind].repaired > 0),
  );
  if (kinds.length === 0) return null;
  return (
    <div class="restore-tally">
      <table>
        <caption>{t('restore.tally')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('restore.tally.kind')}</th>
            {shown.map((column) => (
              <th key={column} scope="col">
                {t(`restore.tally.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`restore.kind.${kind}`)}</th>
              {shown.map((column) => (
                <td key={column}>{number(tally[kind][column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
