import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Person } from '../../../../domain/gallery.ts';
import { ageOf } from '../../../../state/face-age.ts';
import type { Kept } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { AgeAxis } from './age-bar.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';
import { personName } from './person-name.ts';
import { scaleOf } from './timeline-scale.ts';
import { TimelineRow } from './timeline-row.tsx';
import { useSelection } from './use-selection.ts';
import './timeline.css';

/** The faces of a person from young to old, each with what is known about the age. */
export function Timeline({ kept }: { readonly kept: Kept<Person> }): ComponentChildren {
  const { people, library } = useCollection();
  const translator = useTranslator();
  const { t } = translator;
  const heading = useId();
  const selection = useSelection();
  const asking = useSignal<'split' | 'give' | undefined>(undefined);
  const { id } = kept.record;
  const faces = (library.facesByPerson.value.get(id) ?? [])
    .map((face) => ({ face, age: ageOf(face.record, library) }))
    .sort((a, b) => a.age.mean - b.age.mean);
  const scale = scaleOf(faces.map(({ age }) => age));
  const chosen = faces.map(({ face }) => face.record.id).filter((face) => selection.chosen.value.has(face));
  const name = personName(kept.record, translator);
  const closed = (): void => {
    asking.value = undefined;
  };
  return (
    <section class="timeline" aria-labelledby={heading}>
      <h3 id={heading}>{t('people.timeline.title')}</h3>
      {!library.loaded.value.faces ? (
        <p role="status">{t('people.loading')}</p>
      ) : faces.length === 0 ? (
        <p class="person-none">{t('people.timeline.empty')}</p>
      ) : (
        <>
          <p class="timeline-intro">{t('people.timeline.intro')}</p>
          <div class="people-tools">
            <ChosenBar selection={selection}>
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  selection.end();
                  void people.notThisPerson(chosen);
                }}
              >
                {t('people.timeline.notThis')}
              </button>
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  asking.value = 'give';
                }}
              >
                {t('people.timeline.give')}
              </button>
              {chosen.length < faces.length && (
                <button
                  type="button"
                  class="button button-plain"
                  onClick={() => {
                    asking.value = 'split';
                  }}
                >
                  {t('people.timeline.split')}
                </button>
              )}
            </ChosenBar>
          </div>
          <AgeAxis scale={scale} />
          <ol class="timeline-rows">
            {faces.map(({ face, age }) => (
              <TimelineRow
                key={face.record.id}
                person={kept}
                face={face}
                age={age}
                scale={scale}
                selection={selection}
              />
            ))}
          </ol>
        </>
      )}
      {asking.value === 'split' && (
        <NameDialog
          title={t('people.split.title')}
          intro={t('people.split.intro', { name })}
          onName={async (given) => (await people.split(id, chosen, given)) !== undefined}
          onDone={selection.end}
          onClose={closed}
        />
      )}
      {asking.value === 'give' && (
        <GiveDialog faces={chosen} from={id} selection={selection} onClose={closed} />
      )}
    </section>
  );
}
