import type { ComponentChildren } from 'preact';
import { cropOf, viewOf } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { CardGrid } from './card-grid.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { briefDate, photoDateWords } from './date-words.ts';
import { EmptyNote } from './empty-note.tsx';
import { Picture } from './picture.tsx';
import { useSelection } from './use-selection.ts';
import type { WayBack } from './way-back.ts';

const card = { least: 96, text: 1.4 };

export function PhotosList({ wayBack }: { readonly wayBack: WayBack }): ComponentChildren {
  const { people, library } = useCollection();
  const translator = useTranslator();
  const { t, plural } = translator;
  const selection = useSelection();
  const photos = people.lists.photos.value;
  if (!library.loaded.value.photos) return <p role="status">{t('people.loading')}</p>;
  if (photos.length === 0) return <EmptyNote tab="photos" />;
  const facesIn = (id: string) => library.facesByPhoto.value.get(id) ?? [];
  return (
    <>
      <div class="people-tools">
        <ChosenBar selection={selection}>
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              const chosen = [...selection.chosen.value];
              selection.end();
              void people.deletePhotos(chosen);
            }}
          >
            {t('people.delete')}
          </button>
        </ChosenBar>
      </div>
      <CardGrid
        label={t('people.grid.photos')}
        items={photos}
        idOf={({ record }) => record.id}
        nameOf={({ record }) =>
          translator.list([
            t('people.photo.named', { name: record.fileName }),
            photoDateWords(record, translator),
            plural('people.faces', facesIn(record.id).length),
          ])
        }
        card={card}
        selection={selection}
        wayBack={wayBack}
        onOpen={(id) => {
          people.photo.value = id;
        }}
        onDelete={(ids) => void people.deletePhotos(ids)}
        draw={({ record }) => {
          const first = facesIn(record.id)[0]?.record.id;
          return (
            <>
              <Picture id={viewOf(record.id)} instead={first === undefined ? undefined : cropOf(first)} />
              <span class="card-line">{briefDate(record, translator)}</span>
            </>
          );
        }}
      />
    </>
  );
}
