import type { ComponentChildren } from 'preact';
import { backedUpStores, type BackedUpStore } from '../../../../domain/gallery.ts';
import type { Conflict } from '../../../../state/restore-screen.ts';
import { useTranslator } from '../../../app.ts';
import { Choice } from '../fields/choice.tsx';
import { useCollection } from '../use-collection.ts';
import { ConflictRow } from './conflict-row.tsx';

/** Conflicts of one kind that can be chosen one by one; more than that follow the choice for all. */
const mostRows = 100;

/** Everything that differs, kind by kind: one choice for all of a kind, or one by one. */
export function ConflictGroups({
  conflicts,
}: {
  readonly conflicts: readonly Conflict[];
}): ComponentChildren {
  const { t } = useTranslator();
  if (conflicts.length === 0) return null;
  return (
    <section class="restore-conflicts">
      <h4>{t('restore.conflicts.title')}</h4>
      <p>{t('restore.conflicts.body')}</p>
      {backedUpStores.map((store) => (
        <ConflictGroup
          key={store}
          store={store}
          conflicts={conflicts.filter((conflict) => conflict.store === store)}
        />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly store: BackedUpStore;
  readonly conflicts: readonly Conflict[];
}

function ConflictGroup({ store, conflicts }: GroupProps): ComponentChildren {
  const { backup } = useCollection();
  const { t, plural } = useTranslator();
  if (conflicts.length === 0) return null;
  const theirs = conflicts.filter(({ name }) => backup.restore.theirs.value.has(name)).length;
  const mixed = theirs > 0 && theirs < conflicts.length;
  const more = conflicts.length - mostRows;
  return (
    <div class="restore-group">
      <Choice
        label={`${t(`restore.kind.${store}`)}: ${plural('restore.conflicts.count', conflicts.length)}`}
        {...(mixed ? { hint: t('restore.conflicts.mixed') } : {})}
        options={[
          { value: 'mine', label: t('restore.conflicts.mine') },
          { value: 'theirs', label: t('restore.conflicts.theirs') },
        ]}
        value={mixed ? '' : theirs === 0 ? 'mine' : 'theirs'}
        onChoose={(version) => {
          backup.restore.take(
            conflicts.map(({ name }) => name),
            version,
          );
        }}
      />
      <details class="restore-names">
        <summary>{t('restore.conflicts.oneByOne')}</summary>
        {conflicts.slice(0, mostRows).map((conflict) => (
          <ConflictRow key={conflict.name} conflict={conflict} />
        ))}
        {more > 0 && <p>{t('restore.conflicts.more', { count: more })}</p>}
      </details>
    </div>
  );
}
