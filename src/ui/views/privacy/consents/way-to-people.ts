import type { Id } from '../../../../domain/gallery.ts';
import { useApp } from '../../../app.ts';
import { useCollection } from '../../collection/use-collection.ts';

interface Way {
  readonly href: string;
  readonly onClick: () => void;
}

/** Links to a collection, or to the page of a person in it. Who it is stays out of the address, which is remembered. */
export function useWayToPeople(): (collection: Id, person?: Id) => Way {
  const { location } = useApp();
  const { people } = useCollection();
  return (collection, person) => ({
    href: location.linkTo('collection'),
    onClick() {
      people.collection.value = collection;
      people.tab.value = 'people';
      people.person.value = person;
    },
  });
}
