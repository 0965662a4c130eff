import type { ComponentChildren } from 'preact';
import type { RestorePreview } from '../../../../state/restore-screen.ts';
import { useTranslator } from '../../../app.ts';

/** A list longer than this says how many more there are. */
const mostNames = 200;

/** Names of the people who are not here yet. */
export function NewPeople({ people }: { readonly people: RestorePreview['newPeople'] }): ComponentChildren {
  const { t, plural } = useTranslator();
  if (people.length === 0) return null;
  const more = people.length - mostNames;
  return (
    <details class="restore-names" open={people.length <= 12}>
      <summary>{plural('restore.newPeople', people.length)}</summary>
      <ul>
        {people.slice(0, mostNames).map(({ id, name }) => (
          <li key={id}>{name === '' ? t('restore.unnamed') : name}</li>
        ))}
        {more > 0 && <li>{plural('restore.morePeople', more)}</li>}
      </ul>
    </details>
  );
}
