import type { ComponentChildren } from 'preact';
import type { Conflict, ShownField } from '../../../../state/restore-screen.ts';
import { useTranslator } from '../../../app.ts';
import { Choice } from '../fields/choice.tsx';
import { useCollection } from '../use-collection.ts';

/** Both versions of one record, field by field, and which of them stays. */
export function ConflictRow({ conflict }: { readonly conflict: Conflict }): ComponentChildren {
  const { backup } = useCollection();
  const { t } = useTranslator();
  const { name, title, store, differences, later } = conflict;
  const wordsOf = (field: ShownField, value: string | undefined): string => {
    if (value === undefined) return t('restore.conflicts.nothing');
    if (field !== 'expired') return value;
    return t(value === 'remove' ? 'vault.settings.expired.remove' : 'vault.settings.expired.ask');
  };
  return (
    <div class="restore-conflict">
      <dl>
        {differences.map(({ field, here, there }) => (
          <div key={field}>
            <dt>{t(`restore.field.${field}`)}</dt>
            {field !== 'other' && (
              <>
                <dd>
                  <span>{t('restore.conflicts.here')}</span> {wordsOf(field, here)}
                </dd>
                <dd>
                  <span>{t('restore.conflicts.there')}</span> {wordsOf(field, there)}
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
