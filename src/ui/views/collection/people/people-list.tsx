import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import type { Person } from '../../../../domain/gallery.ts';
import { coverOf } from '../../../../state/cover.ts';
import { cropOf } from '../../../../state/library.ts';
import { personOrders } from '../../../../state/people-lists.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { CardGrid } from './card-grid.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { EmptyNote } from './empty-note.tsx';
import { WaitingFaces } from './waiting-faces.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { personName } from './person-name.ts';
import { Picture } from './picture.tsx';
import { useSelection } from './use-selection.ts';
import type { WayBack } from './way-back.ts';

const card = { least: 140, text: 3 };

export function PeopleList({ wayBack }: { readonly wayBack: WayBack }): ComponentChildren {
  const { people, library } = useCollection();
  const translator = useTranslator();
  const { t, plural } = translator;
  const selection = useSelection();
  const merging = useSignal<readonly [string, string] | undefined>(undefined);
  const { lists, query, order } = people;
  const shown = lists.shown.value;

  if (!library.loaded.value.people) return <p role="status">{t('people.loading')}</p>;
  if (lists.people.value.length === 0)
    return lists.unnamedFaces.value.length === 0 ? <EmptyNote tab="people" /> : <WaitingFaces />;
  const line = ({ birthYear, place }: Person): string =>
    translator.list(
      [birthYear === undefined ? undefined : t('people.born', { year: String(birthYear) }), place].filter(
        (part) => part !== undefined,
      ),
    );
  const faces = (person: Person): string =>
    library.loaded.value.faces
      ? plural('people.faces', library.facesByPerson.value.get(person.id)?.length ?? 0)
      : '';
  const chosen = [...selection.chosen.value];
  return (
    <>
      <div class="people-tools">
        <input
          type="search"
          aria-label={t('people.filter')}
          placeholder={t('people.filter')}
          autoComplete="off"
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
          }}
        />
        <select
          aria-label={t('people.order')}
          value={order.value}
          onChange={(event) => {
            const name = event.currentTarget.value;
            order.value = personOrders.find((each) => each === name) ?? 'name';
          }}
        >
          {personOrders.map((each) => (
            <option key={each} value={each}>
              {t(`people.order.${each}`)}
            </option>
          ))}
        </select>
        <ChosenBar selection={selection}>
          {chosen.length === 2 && (
            <button
              type="button"
              class="button button-plain"
              onClick={() => {
                const [one, other] = chosen;
                if (one !== undefined && other !== undefined) merging.value = [one, other];
              }}
            >
              {t('people.merge')}
            </button>
          )}
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              selection.end();
              void people.deletePeople(chosen);
            }}
          >
            {t('people.delete')}
          </button>
        </ChosenBar>
      </div>
      {shown.length === 0 ? (
        <div class="people-empty">
          <p>{t('people.noFilterResult', { query: query.value.trim() })}</p>
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              query.value = '';
            }}
          >
            {t('people.clearFilter')}
          </button>
        </div>
      ) : (
        <CardGrid
          key={order.value}
          label={t('people.grid.people')}
          items={shown}
          idOf={({ record }) => record.id}
          nameOf={({ record }) =>
            translator.list(
              [personName(record, translator), line(record), faces(record)].filter((part) => part !== ''),
            )
          }
          card={card}
          selection={selection}
          wayBack={wayBack}
          onOpen={(id) => {
            people.person.value = id;
          }}
          onDelete={(ids) => void people.deletePeople(ids)}
          draw={({ record }) => {
            const cover = coverOf(record, library);
            return (
              <>
                <Picture id={cover === undefined ? undefined : cropOf(cover)} />
                <span class="card-name">{personName(record, translator)}</span>
                <span class="card-line">{line(record) === '' ? faces(record) : line(record)}</span>
              </>
            );
          }}
        />
      )}
      <p class="visually-hidden" role="status">
        {query.value === '' ? '' : plural('people.shown', shown.length)}
      </p>
      {merging.value !== undefined && (
        <MergeDialog
          pair={merging.value}
          onClose={() => {
            merging.value = undefined;
          }}
          onDone={selection.end}
        />
      )}
    </>
  );
}
