import type { ComponentChildren } from 'preact';
import { peopleTabs, type PeopleTab } from '../../../../state/people.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import '../../../segments.css';
import './people-tabs.css';

/** Which list is on the screen, with how much is in each. */
export function PeopleTabs(): ComponentChildren {
  const { people, library } = useCollection();
  const { t, number } = useTranslator();
  const { lists } = people;
  const loaded = library.loaded.value;
  const counts: Readonly<Record<PeopleTab, number | undefined>> = {
    people: loaded.people ? lists.people.value.length : undefined,
    faces: loaded.faces && loaded.photos ? lists.unnamedFaces.value.length : undefined,
    photos: loaded.photos ? lists.photos.value.length : undefined,
  };
  return (
    <div class="segments people-tabs" role="group" aria-label={t('people.tabs')}>
      {peopleTabs.map((tab) => {
        const count = counts[tab];
        return (
          <button
            key={tab}
            type="button"
            aria-pressed={people.tab.value === tab}
            onClick={() => {
              people.tab.value = tab;
            }}
          >
            {t(`people.tab.${tab}`)}
            {count !== undefined && <span class="people-tab-count"> {number(count)}</span>}
          </button>
        );
      })}
    </div>
  );
}
