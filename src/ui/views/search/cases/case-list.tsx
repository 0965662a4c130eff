import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Case } from '../../../../domain/case.ts';
import type { Failure } from '../../../../domain/errors.ts';
import type { Id } from '../../../../domain/gallery.ts';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { useCollection } from '../../collection/use-collection.ts';
import { useSearch } from '../use-search.ts';
import { caseHolds } from './case-holds.ts';
import { caseTitle, instantDay } from './case-words.ts';
import { LostDialog } from './lost-dialog.tsx';
import './case-list.css';

/** The cases of the gallery, those at work first. */
export function CaseList(): ComponentChildren {
  const { gallery, library } = useCollection();
  const { cases, strip } = useSearch();
  const words = useTranslator();
  const { t } = words;
  const asked = useSignal<Id | undefined>(undefined);
  const failure = useSignal<Failure | undefined>(undefined);
  const all = cases.all.value;

  const show = async (id: Id, unsaved: 'save' | 'lose'): Promise<void> => {
    if (cases.open.peek() !== undefined) {
      const left = await cases.leave(unsaved);
      if (!left.ok) {
        asked.value = id;
        return;
      }
    }
    const shown = await cases.show(id);
    failure.value = shown.ok ? undefined : shown.failure;
  };
  const ask = (id: Id): void => {
    if (cases.open.value === undefined && strip.records.value.length > 0) asked.value = id;
    else void show(id, 'save');
  };
  const wanted = asked.value;
  return (
    <section class="case-list" aria-labelledby="case-list-title">
      <h2 id="case-list-title">{t('case.list.title')}</h2>
      {gallery.open.value === undefined ? (
        <p class="case-list-note">{t('case.list.locked')}</p>
      ) : (
        library.loaded.value.cases && all.length === 0 && <p class="case-list-note">{t('case.list.empty')}</p>
      )}
      {library.damaged.value.cases.length > 0 && <p class="case-list-note">{t('case.list.damaged')}</p>}
      <FailureNote failure={failure.value} />
      <ul>
        {all.map(({ record }) => (
          <CaseRow
            key={record.id}
            record={record}
            shown={cases.open.value?.record.id === record.id}
            onOpen={() => {
              ask(record.id);
            }}
          />
        ))}
      </ul>
      {wanted !== undefined && (
        <LostDialog
          what={cases.open.value === undefined ? 'search' : 'changes'}
          onContinue={() => void show(wanted, 'lose')}
          onClose={() => {
            asked.value = undefined;
          }}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly record: Case;
  readonly shown: boolean;
  readonly onOpen: () => void;
}

function CaseRow({ record, shown, onOpen }: RowProps): ComponentChildren {
  const { library } = useCollection();
  const words = useTranslator();
  const { t, plural } = words;
  const name = caseTitle(words, record) ?? t('case.unnamed');
  const { outcome, closedAt } = record;
  const leads = [...library.reviews.value.values()].filter(
    ({ record: review }) => review.case === record.id && review.decisions.at(-1)?.verdict === 'lead',
  ).length;
  const facts = [
    t('case.list.opened', { day: instantDay(words, record.openedAt) }),
    ...(outcome === undefined || closedAt === undefined
      ? []
      : [t(`case.list.${outcome}`, { day: instantDay(words, closedAt) })]),
    caseHolds(words, library, record),
    ...(leads === 0 ? [] : [plural('case.list.leads', leads)]),
  ].filter((part) => part !== '');
  return (
    <li data-closed={closedAt !== undefined}>
      <div class="case-list-words">
        <p class="case-list-name">{name}</p>
        <p class="case-list-note">{facts.join(' · ')}</p>
      </div>
      {shown ? (
        <p class="case-list-note">{t('case.list.shown')}</p>
      ) : (
        <button
          type="button"
          class="button button-plain"
          aria-label={t('case.list.open.name', { name })}
          onClick={onOpen}
        >
          {t('case.list.open')}
        </button>
      )}
    </li>
  );
}
