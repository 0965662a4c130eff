import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Id } from '../../../../domain/gallery.ts';
import { UndoOffer } from '../../../undo-offer.tsx';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { useCollection } from '../use-collection.ts';
import { DamagedNote } from './damaged-note.tsx';
import { FacesList } from './faces-list.tsx';
import { PeopleList } from './people-list.tsx';
import { PeopleTabs } from './people-tabs.tsx';
import { PersonPage } from './person-page.tsx';
import { PhotoDialog } from './photo-dialog.tsx';
import { PhotosList } from './photos-list.tsx';
import type { WayBack } from './way-back.ts';
import './people-view.css';

/** The people of a collection, of all of them without one: lists, the page of a person, a photo. */
export function PeopleView({ collection }: { readonly collection: Id | undefined }): ComponentChildren {
  const { people, library } = useCollection();
  const { t, plural } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  const { current: wayBack } = useRef<WayBack>({ person: undefined, card: undefined });
  const person = people.person.value;
  const tab = people.tab.value;
  useLayoutEffect(() => {
    const left = wayBack.person !== undefined && person === undefined;
    wayBack.person = person;
    // A list without cards has nothing else to take the focus; one with cards takes it from here.
    if (left && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [wayBack, person]);
  useLayoutEffect(() => {
    if (people.collection.peek() === collection) return;
    people.collection.value = collection;
    people.person.value = undefined;
    // Another collection was chosen, and the focus is where that was done.
    wayBack.person = undefined;
    people.grouping.stop();
  }, [people, collection, wayBack]);
  // What went wrong elsewhere is not news here.
  useEffect(() => {
    people.failure.value = undefined;
  }, [people]);

  return (
    <div>
      <FailureNote failure={people.failure.value ?? library.failure.value} />
      {person === undefined ? (
        <>
          <h2 ref={heading} tabIndex={-1} class="visually-hidden">
            {t('people.title')}
          </h2>
          <PeopleTabs />
          <DamagedNote />
          {tab === 'people' && <PeopleList wayBack={wayBack} />}
          {tab === 'faces' && <FacesList wayBack={wayBack} />}
          {tab === 'photos' && <PhotosList wayBack={wayBack} />}
        </>
      ) : (
        <PersonPage key={person} id={person} />
      )}
      {people.photo.value !== undefined && <PhotoDialog key={people.photo.value} id={people.photo.value} />}
      <UndoOffer
        undo={people.undo}
        words={({ kind, count }) => plural(`people.undo.${kind}`, count)}
        onTakeBack={() => void people.takeBack()}
      />
    </div>
  );
}
