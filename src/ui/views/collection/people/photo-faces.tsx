import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { KeptFace } from '../../../../domain/gallery.ts';
import { ageOf } from '../../../../state/face-age.ts';
import { cropOf, type Kept } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { faceName } from '../../compare/face-words.ts';
import { nextFace } from '../../compare/next-face.ts';
import { useCollection } from '../use-collection.ts';
import { ageWords } from './age-words.ts';
import { NameDialog } from './name-dialog.tsx';
import { personName } from './person-name.ts';
import { PickPerson } from './pick-person.tsx';
import { Picture } from './picture.tsx';
import { StatedAge } from './stated-age.tsx';

interface Props {
  /** Left to right. */
  readonly faces: readonly Kept<KeptFace>[];
  /** Of the photo, in pixels. */
  readonly width: number;
  readonly selected: number;
  readonly onPick: (index: number) => void;
  /** The page of a person is to be shown. */
  readonly onLeave: () => void;
}

/** The faces of a photo, one of them picked: who it is, and what can be done about it. */
export function PhotoFaces({ faces, width, selected, onPick, onLeave }: Props): ComponentChildren {
  const { people, library } = useCollection();
  const translator = useTranslator();
  const { t } = translator;
  const heading = useId();
  const row = useRef<HTMLDivElement>(null);
  const asking = useSignal<'name' | 'give' | undefined>(undefined);
  const face = faces[selected];
  if (face === undefined) return <p class="photo-faces">{t('people.photo.noFaces')}</p>;

  const whoIs = ({ record }: Kept<KeptFace>): string =>
    personName(
      record.person === undefined ? undefined : library.people.value.get(record.person)?.record,
      translator,
    );
  const inPicture = faces.map((each) => each.record.face);
  const nameOf = (each: Kept<KeptFace>, index: number): string =>
    t('people.photo.face', {
      who: whoIs(each),
      face: faceName(translator, { faces: inPicture, index, width, age: ageOf(each.record, library) }),
    });
  const move = (event: KeyboardEvent): void => {
    const next = nextFace(event.key, selected, faces.length);
    if (next === undefined) return;
    event.preventDefault();
    onPick(next);
    row.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  };
  const closed = (): void => {
    asking.value = undefined;
  };
  const { id, person } = face.record;
  return (
    <section class="photo-faces" aria-labelledby={heading}>
      <h3 id={heading}>{t('people.photo.faces')}</h3>
      <div ref={row} class="photo-face-row" role="radiogroup" aria-labelledby={heading} onKeyDown={move}>
        {faces.map((each, index) => (
          <button
            key={each.record.id}
            type="button"
            role="radio"
            class="photo-face"
            aria-checked={each === face}
            aria-label={nameOf(each, index)}
            tabIndex={each === face ? 0 : -1}
            onClick={() => {
              onPick(index);
            }}
          >
            <Picture id={cropOf(each.record.id)} />
          </button>
        ))}
      </div>
      <p>
        <span class="photo-who">{whoIs(face)}</span>
        {translator.t('join.more', { text: '', more: ageWords(ageOf(face.record, library), translator) })}
      </p>
      <div class="people-tools">
        {person === undefined ? (
          <button
            type="button"
            class="button button-primary"
            onClick={() => {
              asking.value = 'name';
            }}
          >
            {t('people.name')}
          </button>
        ) : (
          <>
            {people.person.value !== person && (
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  people.person.value = person;
                  onLeave();
                }}
              >
                {t('people.photo.openPerson', { name: whoIs(face) })}
              </button>
            )}
            <button type="button" class="button button-plain" onClick={() => void people.notThisPerson([id])}>
              {t('people.timeline.notThis')}
            </button>
          </>
        )}
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            asking.value = 'give';
          }}
        >
          {t(person === undefined ? 'people.give' : 'people.timeline.give')}
        </button>
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            if (faces.length === 1) onLeave();
            void people.deleteFaces([id]);
          }}
        >
          {t('people.photo.deleteFace')}
        </button>
      </div>
      <StatedAge key={id} kept={face} />
      {asking.value === 'name' && (
        <NameDialog
          title={t('people.name.title')}
          intro={t('people.name.intro')}
          onName={async (name) => (await people.name([id], name)) !== undefined}
          onDone={() => undefined}
          onClose={closed}
        />
      )}
      {asking.value === 'give' && (
        <PickPerson
          title={t('people.pick.give')}
          without={person}
          onPick={(to) => void people.give([id], to)}
          onClose={closed}
        />
      )}
    </section>
  );
}
