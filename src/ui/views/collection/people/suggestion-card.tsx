import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Id } from '../../../../domain/gallery.ts';
import { coverOf } from '../../../../state/cover.ts';
import { ageOf } from '../../../../state/face-age.ts';
import type { Suggestion } from '../../../../state/grouping.ts';
import { cropOf } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { ageWords } from './age-words.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';
import { personName } from './person-name.ts';
import { Picture } from './picture.tsx';

interface Props {
  readonly suggestion: Suggestion;
  /** People and faces that were compared. */
  readonly compared: number;
}

/** One suggestion: the faces, what the likeness is worth among so many, and the person's answer. */
export function SuggestionCard({ suggestion, compared }: Props): ComponentChildren {
  const { people, library } = useCollection();
  const translator = useTranslator();
  const { t } = translator;
  const heading = useId();
  const without = useSignal<ReadonlySet<Id>>(new Set());
  const asking = useSignal(false);
  const [first, second] = suggestion.people;
  const nameOf = (id: Id | undefined): string =>
    personName(id === undefined ? undefined : library.people.value.get(id)?.record, translator);
  const kept = suggestion.faces.filter((id) => !without.value.has(id));
  const enough = first === undefined ? kept.length >= 2 : kept.length >= 1;
  const kind = first === undefined ? 'new' : second === undefined ? 'give' : 'merge';
  const title =
    kind === 'new'
      ? t('people.suggest.new')
      : kind === 'give'
        ? t('people.suggest.give', { name: nameOf(first) })
        : t('people.suggest.merge', { first: nameOf(first), second: nameOf(second) });

  const confirm = (): void => {
    if (first !== undefined && second === undefined) void people.give(kept, first);
    else asking.value = true;
  };
  const toggle = (id: Id): void => {
    const next = new Set(without.value);
    if (!next.delete(id)) next.add(id);
    without.value = next;
  };
  const closed = (): void => {
    asking.value = false;
  };
  return (
    <article class="suggestion" aria-labelledby={heading}>
      <h4 id={heading}>{title}</h4>
      <div class="suggestion-faces">
        {suggestion.people.map((id) => {
          const record = library.people.value.get(id)?.record;
          const cover = record === undefined ? undefined : coverOf(record, library);
          return (
            <figure key={id}>
              <Picture id={cover === undefined ? undefined : cropOf(cover)} />
              <figcaption>{nameOf(id)}</figcaption>
            </figure>
          );
        })}
        {suggestion.faces.map((id, index) => {
          const face = library.faces.value.get(id)?.record;
          const age = face === undefined ? '' : ageWords(ageOf(face, library), translator);
          return (
            <label key={id}>
              <Picture id={cropOf(id)} />
              <input
                type="checkbox"
                checked={!without.value.has(id)}
                aria-label={t('people.suggest.face', {
                  index: index + 1,
                  count: suggestion.faces.length,
                  age,
                })}
                onChange={() => {
                  toggle(id);
                }}
              />
              <span aria-hidden="true">{age}</span>
            </label>
          );
        })}
      </div>
      <p>
        {translator.sentences([
          t(suggestion.lookalikes.expected < 0.75 ? 'people.suggest.fewer' : 'people.suggest.about', {
            count: compared,
          }),
          t('people.suggest.family'),
        ])}
      </p>
      {suggestion.faces.length > 1 && <p>{t('people.suggest.untick')}</p>}
      <div class="people-tools">
        <button
          type="button"
          class="button button-primary"
          disabled={kind !== 'merge' && !enough}
          onClick={confirm}
        >
          {kind === 'give'
            ? t('people.suggest.confirm.give', { name: nameOf(first) })
            : t(`people.suggest.confirm.${kind}`)}
        </button>
        <button type="button" class="button button-plain" onClick={() => void people.reject(suggestion)}>
          {kind === 'give'
            ? t('people.suggest.reject.give', { name: nameOf(first) })
            : t('people.suggest.reject')}
        </button>
      </div>
      {asking.value && kind === 'new' && (
        <NameDialog
          title={t('people.name.title')}
          intro={t('people.name.intro')}
          onName={async (name) => (await people.name(kept, name)) !== undefined}
          onDone={() => undefined}
          onClose={closed}
        />
      )}
      {asking.value && first !== undefined && second !== undefined && (
        <MergeDialog pair={[first, second]} onClose={closed} />
      )}
    </article>
  );
}
