import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Id } from '../../../../domain/gallery.ts';
import { coverOf } from '../../../../state/cover.ts';
import { cropOf } from '../../../../state/library.ts';
import { fold } from '../../../../state/people-lists.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { Field } from '../fields/field.tsx';
import { useCollection } from '../use-collection.ts';
import { personName } from './person-name.ts';
import { Picture } from './picture.tsx';
import './dialogs.css';

interface Props {
  readonly title: string;
  /** Somebody who is not offered. */
  readonly without: Id | undefined;
  readonly onPick: (person: Id) => void;
  readonly onClose: () => void;
}

/** Longer lists are narrowed by writing, not by scrolling. */
const most = 40;

/** Asks for one of the people of the collection. */
export function PickPerson({ title, without, onPick, onClose }: Props): ComponentChildren {
  const { people, library } = useCollection();
  const translator = useTranslator();
  const { t } = translator;
  const dialog = useModal();
  const heading = useId();
  const typed = useSignal('');
  const wanted = fold(typed.value).trim();
  const offered = people.lists.people.value.filter(
    ({ record }) => record.id !== without && fold(record.name).includes(wanted),
  );
  return (
    <dialog ref={dialog} class="modal" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading} class="pick-title">
        {title}
      </h2>
      <Field label={t('people.pick.filter')} problem={undefined}>
        {(attributes) => (
          <input
            {...attributes}
            type="search"
            autoComplete="off"
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
          />
        )}
      </Field>
      <ul class="pick-list">
        {offered.slice(0, most).map(({ record }) => {
          const cover = coverOf(record, library);
          return (
            <li key={record.id}>
              <button
                type="button"
                class="pick-person"
                onClick={() => {
                  dialog.current?.close();
                  onPick(record.id);
                }}
              >
                <Picture id={cover === undefined ? undefined : cropOf(cover)} />
                <span>{personName(record, translator)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p class="pick-note" role="status">
        {offered.length === 0 ? t('people.pick.none') : offered.length > most ? t('people.pick.more') : ''}
      </p>
      <button type="button" class="button button-plain" onClick={() => dialog.current?.close()}>
        {t('people.cancel')}
      </button>
    </dialog>
  );
}
