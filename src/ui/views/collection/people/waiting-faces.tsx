import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';

/** Stands where the people will, while faces are there and nobody has said who they are. */
export function WaitingFaces(): ComponentChildren {
  const { people } = useCollection();
  const { t, plural } = useTranslator();
  return (
    <div class="people-empty">
      <h3>{plural('people.empty.waiting', people.lists.unnamedFaces.value.length)}</h3>
      <p>{t('people.empty.people.waitingBody')}</p>
      <button
        type="button"
        class="button button-primary"
        onClick={() => {
          people.tab.value = 'faces';
        }}
      >
        {t('people.empty.people.name')}
      </button>
    </div>
  );
}
