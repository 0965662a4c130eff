import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';

/** Says that something stored could not be read; nothing while all is well. */
export function DamagedNote(): ComponentChildren {
  const { library } = useCollection();
  const { t, plural } = useTranslator();
  const count = Object.values(library.damaged.value).reduce((sum, ids) => sum + ids.length, 0);
  if (count === 0) return null;
  return (
    <p class="people-damaged" role="status">
      <strong>{plural('people.damagedCount', count)}</strong> {t('people.damaged')}
    </p>
  );
}
