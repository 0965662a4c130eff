import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { PlacePoint } from '../../../../domain/search-filters.ts';
import { useTranslator } from '../../../app.ts';
import { Field } from '../../collection/fields/field.tsx';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { placeKey } from './place-keys.ts';
import { PlaceList } from './place-list.tsx';
import { usePlaceOptions } from './use-place-options.ts';
import './place-field.css';

interface Props {
  readonly value: PlacePoint | undefined;
  readonly onChange: (place: PlacePoint | undefined) => void;
  /** Instead of "Place". */
  readonly label?: string;
  /** Stands beside the label: may be left empty. */
  readonly optional?: string;
}

/** A place of the gazetteer, by writing the start of its name. The gazetteer is fetched when the field is first entered. */
export function PlaceField({ value, onChange, label, optional }: Props): ComponentChildren {
  const { t, locale } = useTranslator();
  const options = usePlaceOptions();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  /** What is typed, while it is not the chosen place. */
  const typed = useSignal<string | undefined>(undefined);
  const open = useSignal(false);
  const marked = useSignal(-1);
  const left = useSignal(false);
  const offered = typed.value === undefined ? [] : options.starting(typed.value, locale);
  const isOpen = open.value && offered.length > 0;
  const current = isOpen ? Math.min(marked.value, offered.length - 1) : -1;
  const isLost = typed.value !== undefined && typed.value.trim() !== '';

  const close = (): void => {
    open.value = false;
    marked.value = -1;
  };
  const choose = (place: PlacePoint | undefined): void => {
    typed.value = undefined;
    close();
    onChange(place);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const answer = placeKey(event.key, current, offered.length, isOpen);
    if (event.key === 'Enter' && answer === undefined && isLost) {
      // The form would be sent without the place that somebody has just written.
      event.preventDefault();
      left.value = true;
      return;
    }
    // Escape on a closed list is for whatever holds the field, such as a dialog.
    if (answer === undefined || (answer === 'close' && !isOpen)) return;
    event.preventDefault();
    event.stopPropagation();
    if (answer === 'close') close();
    else if (answer === 'choose') choose(offered[current]);
    else {
      open.value = true;
      marked.value = answer.to;
    }
  };
  return (
    <div class="place-field">
      <Field
        label={label ?? t('places.label')}
        {...(optional !== undefined && { optional })}
        hint={t('places.hint')}
        problem={left.value && isLost ? t('places.chooseOne') : undefined}
      >
        {(attributes) => (
          <div class="place-entry">
            <input
              {...attributes}
              ref={input}
              type="text"
              role="combobox"
              autoComplete="off"
              spellcheck={false}
              aria-autocomplete="list"
              aria-expanded={isOpen}
              aria-controls={list}
              aria-activedescendant={current < 0 ? undefined : `${list}-${current}`}
              value={typed.value ?? value?.name ?? ''}
              onFocus={() => {
                left.value = false;
                void options.load();
              }}
              onInput={(event) => {
                typed.value = event.currentTarget.value;
                left.value = false;
                open.value = true;
                marked.value = -1;
                // What is no longer in the field must not go on filtering.
                if (value !== undefined) onChange(undefined);
              }}
              onKeyDown={press}
              onBlur={() => {
                left.value = true;
                close();
              }}
            />
            {value !== undefined && (
              <button
                type="button"
                class="place-clear"
                aria-label={t('places.clear')}
                onClick={() => {
                  choose(undefined);
                  input.current?.focus();
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            )}
            <PlaceList id={list} places={isOpen ? offered : []} current={current} onChoose={choose} />
          </div>
        )}
      </Field>
      <PlaceNews
        state={options.state}
        wanted={typed.value !== undefined && foldable(typed.value)}
        count={open.value ? offered.length : undefined}
      />
      <FailureNote failure={options.failure} />
      {options.failure !== undefined && (
        <button type="button" class="button button-plain" onClick={() => void options.load()}>
          {t('places.tryAgain')}
        </button>
      )}
    </div>
  );
}

/** Whether there is a letter or a digit in it. */
function foldable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

interface NewsProps {
  readonly state: 'unloaded' | 'loading' | 'ready';
  /** Something is typed that places may start with. */
  readonly wanted: boolean;
  /** Places on offer; undefined while none are shown. */
  readonly count: number | undefined;
}

/** One line below the field: loading, nothing starts so, or, for a screen reader only, how many there are. */
function PlaceNews({ state, wanted, count }: NewsProps): ComponentChildren {
  const { t, plural } = useTranslator();
  const counted = state === 'ready' && wanted && count !== undefined && count > 0;
  const words =
    state === 'loading'
      ? t('places.loading')
      : state !== 'ready' || !wanted || count === undefined
        ? ''
        : count === 0
          ? t('places.none')
          : plural('places.count', count);
  return (
    <p role="status" class={counted ? 'visually-hidden' : 'place-news'}>
      {words}
    </p>
  );
}
