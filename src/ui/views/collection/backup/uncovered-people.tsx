import type { ComponentChildren } from 'preact';
import type { RestorePreview } from '../../../../state/restore-screen.ts';
import { useTranslator } from '../../../app.ts';
import { dayWords } from '../consent/day-words.ts';
import { Tick } from '../fields/tick.tsx';
import { useCollection } from '../use-collection.ts';

type Uncovered = RestorePreview['uncovered'];

/** Who, and which cases, stay out because no consent covers them today, and the choice to bring them back all the same. */
export function UncoveredPeople({ uncovered }: { readonly uncovered: Uncovered }): ComponentChildren {
  const { backup } = useCollection();
  const { t, plural, locale } = useTranslator();
  const { people, cases, photos, faces, names } = uncovered;
  if (names.size === 0) return null;
  const say = ({ name, endedOn }: Uncovered['people'][number]): string => {
    const called = name === '' ? t('restore.unnamed') : name;
    return endedOn === undefined
      ? t('restore.uncovered.missing', { name: called })
      : t('restore.uncovered.ended', { name: called, day: dayWords(locale, endedOn) });
  };
  return (
    <section class="backup-caution">
      <h4>{t('restore.uncovered.title')}</h4>
      <p>{t('restore.uncovered.body')}</p>
      <ul class="restore-list">
        {people.map((person) => (
          <li key={person.id}>{say(person)}</li>
        ))}
        {cases.map(({ id, name, ...rest }) => (
          <li key={id}>
            {say({
              id,
              name: name === '' ? t('case.unnamed') : t('restore.uncovered.case', { name }),
              ...rest,
            })}
          </li>
        ))}
      </ul>
      <p>
        {photos > 0 && plural('restore.uncovered.photos', photos)}{' '}
        {faces > 0 && plural('restore.uncovered.faces', faces)}
      </p>
      <Tick
        label={t('restore.uncovered.bring')}
        checked={backup.restore.withUncovered.value}
        onChange={backup.restore.bringUncovered}
      />
    </section>
  );
}
