import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { spokenAge } from '../../../../domain/age.ts';
import { ageOf } from '../../../../state/face-age.ts';
import { cropOf } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { ageWords } from './age-words.ts';
import { CardGrid } from './card-grid.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { EmptyNote } from './empty-note.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';
import { Picture } from './picture.tsx';
import { Suggestions } from './suggestions.tsx';
import { useSelection } from './use-selection.ts';
import type { WayBack } from './way-back.ts';

const card = { least: 88, text: 1.4 };

/** Faces that wait for a name, and what the device suggests about them. */
export function FacesList({ wayBack }: { readonly wayBack: WayBack }): ComponentChildren {
  const { people, library } = useCollection();
  const translator = useTranslator();
  const { t } = translator;
  const selection = useSelection();
  const asking = useSignal<'name' | 'give' | undefined>(undefined);
  const faces = people.lists.unnamedFaces.value;
  const { loaded } = library;
  if (!loaded.value.faces || !loaded.value.photos) return <p role="status">{t('people.loading')}</p>;
  const chosen = [...selection.chosen.value];
  const closed = (): void => {
    asking.value = undefined;
  };
  return (
    <>
      <Suggestions />
      {faces.length === 0 ? (
        <EmptyNote tab="faces" />
      ) : (
        <>
          <div class="people-tools">
            <ChosenBar selection={selection}>
              <button
                type="button"
                class="button button-primary"
                onClick={() => {
                  asking.value = 'name';
                }}
              >
                {t('people.name')}
              </button>
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  asking.value = 'give';
                }}
              >
                {t('people.give')}
              </button>
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  selection.end();
                  void people.deleteFaces(chosen);
                }}
              >
                {t('people.delete')}
              </button>
            </ChosenBar>
          </div>
          <CardGrid
            label={t('people.grid.faces')}
            items={faces}
            idOf={({ record }) => record.id}
            nameOf={({ record }) =>
              t('people.face.unnamed', { age: ageWords(ageOf(record, library), translator) })
            }
            card={card}
            selection={selection}
            wayBack={wayBack}
            onOpen={(id) => {
              people.photo.value = library.faces.value.get(id)?.record.photo;
            }}
            onDelete={(ids) => void people.deleteFaces(ids)}
            draw={({ record }) => (
              <>
                <Picture id={cropOf(record.id)} />
                <span class="card-line">
                  {t('people.age.brief', { age: spokenAge(ageOf(record, library)) })}
                </span>
              </>
            )}
          />
        </>
      )}
      {asking.value === 'name' && (
        <NameDialog
          title={t('people.name.title')}
          intro={t('people.name.intro')}
          onName={async (name) => (await people.name(chosen, name)) !== undefined}
          onDone={selection.end}
          onClose={closed}
        />
      )}
      {asking.value === 'give' && <GiveDialog faces={chosen} selection={selection} onClose={closed} />}
    </>
  );
}
