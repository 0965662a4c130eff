import type { ComponentChildren } from 'preact';
import type { AgeBelief } from '../../../../domain/face.ts';
import type { KeptFace, Person } from '../../../../domain/gallery.ts';
import { coverOf } from '../../../../state/cover.ts';
import { cropOf, type Kept } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { AgeBar } from './age-bar.tsx';
import { ageWords, rangeWords } from './age-words.ts';
import { photoDateWords } from './date-words.ts';
import { Picture } from './picture.tsx';
import type { TimelineScale } from './timeline-scale.ts';
import type { Selection } from './use-selection.ts';

interface Props {
  readonly person: Kept<Person>;
  readonly face: Kept<KeptFace>;
  readonly age: AgeBelief;
  readonly scale: TimelineScale;
  readonly selection: Selection;
}

/** One face at its age; opens its photo, or is chosen while several are. */
export function TimelineRow({ person, face, age, scale, selection }: Props): ComponentChildren {
  const { people, library } = useCollection();
  const translator = useTranslator();
  const { t } = translator;
  const { id, photo } = face.record;
  const words = ageWords(age, translator);
  const range = rangeWords(age, translator);
  const choosing = selection.on.value;
  const isCover = coverOf(person.record, library) === id;
  return (
    <li class="timeline-row">
      <button
        type="button"
        class="timeline-face"
        aria-label={t(choosing ? 'people.timeline.pick' : 'people.timeline.open', { age: words })}
        aria-pressed={choosing ? selection.chosen.value.has(id) : undefined}
        onClick={() => {
          if (choosing) selection.toggle(id);
          else people.photo.value = photo;
        }}
      >
        <Picture id={cropOf(id)} />
        {choosing && <span class={selection.chosen.value.has(id) ? 'card-tick card-ticked' : 'card-tick'} />}
      </button>
      <div class="timeline-words">
        <p class="timeline-age">
          {words}
          {range !== undefined && <span class="timeline-range">, {range}</span>}
        </p>
        <AgeBar age={age} scale={scale} />
        <p class="timeline-date">
          {photoDateWords(library.photos.value.get(photo)?.record, translator)}
          <button
            type="button"
            class="button button-quiet timeline-cover"
            // Still there once it is done, or the focus on it would be lost.
            aria-disabled={isCover}
            aria-label={t(isCover ? 'people.timeline.isCover.named' : 'people.timeline.cover.named', {
              age: words,
            })}
            onClick={() => {
              if (!isCover) void people.cover(person, face.record);
            }}
          >
            {t(isCover ? 'people.timeline.isCover' : 'people.timeline.cover')}
          </button>
        </p>
      </div>
    </li>
  );
}
