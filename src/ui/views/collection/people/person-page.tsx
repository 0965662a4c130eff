import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Id } from '../../../../domain/gallery.ts';
import { coverOf } from '../../../../state/cover.ts';
import { cropOf } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { ConsentCard } from '../consent/consent-card.tsx';
import { useCollection } from '../use-collection.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { PersonFactsCard } from './person-facts.tsx';
import { personName } from './person-name.ts';
import { PickPerson } from './pick-person.tsx';
import { Picture } from './picture.tsx';
import { Timeline } from './timeline.tsx';
import './person-page.css';

/** All about one person. */
export function PersonPage({ id }: { readonly id: Id }): ComponentChildren {
  const { people, library } = useCollection();
  const translator = useTranslator();
  const { t, plural } = translator;
  const heading = useRef<HTMLHeadingElement>(null);
  const asking = useSignal(false);
  const other = useSignal<Id | undefined>(undefined);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);

  const kept = library.people.value.get(id);
  const back = (): void => {
    people.person.value = undefined;
  };
  const name = personName(kept?.record, translator);
  const cover = kept === undefined ? undefined : coverOf(kept.record, library);
  const faces = library.facesByPerson.value.get(id)?.length ?? 0;
  return (
    <>
      <button type="button" class="button button-quiet" onClick={back}>
        <span class="way-arrow" aria-hidden="true">
          ←
        </span>{' '}
        {t('people.page.back')}
      </button>
      {kept === undefined ? (
        <h2 ref={heading} tabIndex={-1} class="person-gone">
          {t('people.page.gone')}
        </h2>
      ) : (
        <>
          <div class="person-head">
            <div class="person-cover">
              <Picture id={cover === undefined ? undefined : cropOf(cover)} />
            </div>
            <div>
              <h2 ref={heading} tabIndex={-1}>
                {name}
              </h2>
              {library.loaded.value.faces && <p class="people-count">{plural('people.faces', faces)}</p>}
            </div>
          </div>
          <div class="person-cards">
            <PersonFactsCard kept={kept} />
            <ConsentCard subject={{ kind: 'person', id }} collection={kept.record.collection} />
          </div>
          <Timeline kept={kept} />
          <div class="people-tools person-actions">
            <button
              type="button"
              class="button button-plain"
              onClick={() => {
                asking.value = true;
              }}
            >
              {t('people.page.merge')}
            </button>
            <button
              type="button"
              class="button button-plain"
              onClick={async () => {
                if (await people.deletePeople([id])) back();
              }}
            >
              {t('people.page.delete')}
            </button>
          </div>
        </>
      )}
      {asking.value && (
        <PickPerson
          title={t('people.pick.merge', { name })}
          without={id}
          onPick={(picked) => {
            other.value = picked;
          }}
          onClose={() => {
            asking.value = false;
          }}
        />
      )}
      {other.value !== undefined && (
        <MergeDialog
          pair={[id, other.value]}
          onClose={() => {
            other.value = undefined;
          }}
        />
      )}
    </>
  );
}
