import type { ComponentChildren } from 'preact';
import type { Conflict } from '../../../../state/restore-screen.ts';
import { useTranslator } from '../../../app.ts';
import { Choice } from '../fields/choice.tsx';
import { useCollection } from '../use-collection.ts';

/** Both versions of one record, field by field, and which of them stays. */
export function ConflictRow({ conflict }: { readonly conflict: Conflict }): ComponentChildren {
  const { backup } = useCollection();
  const { t } = useTranslator();
  const { name, title, store, differences, later } = conflict;
  const empty = t('restore.conflicts.nothing');
  return (
    <div class="restore-conflict">
      <dl>
        {differences.map(({ field, here, there }) => (
          <div key={field}>
            <dt>{t(`restore.field.${field}`)}</dt>
            {field !== 'other' && (
              <>
                <dd>
                  <span>{t('restore.conflicts.here')}</span> {here ?? empty}
                </dd>
                <dd>
                  <span>{t('restore.conflicts.there')}</span> {there ?? empty}
                </dd>
              </>
            )}
          </div>
        ))}
      </dl>
      <p class="restore-later">{t(`restore.conflicts.later.${later}`)}</p>
      <Choice
        label={title === '' ? t(`restore.kind.${store}`) : title}
        options={[
          { value: 'mine', label: t('restore.conflicts.mine') },
          { value: 'theirs', label: t('restore.conflicts.theirs') },
        ]}
        value={backup.restore.theirs.value.has(name) ? 'theirs' : 'mine'}
        onChoose={(version) => {
          backup.restore.take([name], version);
        }}
      />
    </div>
  );
}
