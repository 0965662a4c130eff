import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Id } from '../../../domain/gallery.ts';
import { useTranslator } from '../../app.ts';
import { AlbumBar } from './album-bar.tsx';
import { ConsentList } from './consent/consent-list.tsx';
import { EndedPanel } from './consent/ended-panel.tsx';
import { NewCollectionDialog } from './consent/new-collection-dialog.tsx';
import { EmptyGallery } from './empty-gallery.tsx';
import { ImportAnnouncements } from './importing/import-announcements.tsx';
import { ImportCard } from './importing/import-card.tsx';
import { ImportPanel } from './importing/import-panel.tsx';
import { PeopleView } from './people/people-view.tsx';
import { SettingsPanel } from './settings/settings-panel.tsx';
import { useCollection } from './use-collection.ts';
import type { AlbumPart } from './album-part.ts';

interface Props {
  /** The collection on show; the first by name when it names none that is there. */
  readonly chosen: Signal<Id | undefined>;
  readonly onBackup: () => void;
  readonly onWipe: () => void;
}

/** The open gallery. */
export function Album({ chosen, onBackup, onWipe }: Props): ComponentChildren {
  const { library } = useCollection();
  const { locale } = useTranslator();
  const part = useSignal<AlbumPart>('people');
  const making = useSignal(false);
  const bar = useRef<HTMLElement>(null);
  const addPhotos = useCallback(() => {
    part.value = 'import';
  }, [part]);
  const back = useCallback(() => {
    part.value = 'people';
    bar.current?.focus({ preventScroll: true });
  }, [part]);
  // After unlocking, the field that had the focus is gone.
  useEffect(() => {
    bar.current?.focus({ preventScroll: true });
  }, []);

  const collections = [...library.collections.value.values()]
    .map(({ record }) => record)
    .sort((one, other) => one.name.localeCompare(other.name, locale));
  const collection = (collections.find(({ id }) => id === chosen.value) ?? collections[0])?.id;
  const make = (): void => {
    making.value = true;
  };
  return (
    <>
      <AlbumBar
        place={bar}
        part={part}
        collections={collections}
        collection={collection}
        onChoose={(id) => {
          chosen.value = id;
          part.value = 'people';
        }}
        onMake={make}
        onBackup={onBackup}
      />
      <EndedPanel />
      <ImportAnnouncements />
      {part.value !== 'import' && <ImportCard onOpen={addPhotos} />}
      {part.value === 'people' && collection === undefined && <EmptyGallery onMake={make} />}
      {part.value === 'people' && collection !== undefined && <PeopleView collection={collection} />}
      {part.value === 'import' && <ImportPanel collection={collection} onClose={back} />}
      {part.value === 'consents' && <ConsentList onBack={back} />}
      {part.value === 'settings' && <SettingsPanel onBack={back} onWipe={onWipe} />}
      {making.value && (
        <NewCollectionDialog
          onClose={(created) => {
            making.value = false;
            if (created === undefined) return;
            chosen.value = created;
            // The button that opened the dialog goes with the empty gallery.
            bar.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </>
  );
}
