import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { createOutgoing } from '../../../../state/search/outgoing.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../../collection/use-collection.ts';
import { useSearch } from '../use-search.ts';
import { CardMaker } from './card/card-maker.tsx';
import { ReportMaker } from './report/report-maker.tsx';
import { TableMaker } from './table/table-maker.tsx';
import './outgoing-panel.css';

const choices = ['report', 'card', 'table'] as const;
type OutgoingChoice = (typeof choices)[number];

/**
 * The three things that can be made to leave. It stands in the flow of the page, never in a dialog: a sheet that is
 * printed has to break over pages.
 */
export function OutgoingPanel(): ComponentChildren {
  const { t } = useTranslator();
  const heading = useId();
  const { openCase } = useSearch();
  const open = useSignal<OutgoingChoice | undefined>(undefined);
  return (
    <section class="outgoing" aria-labelledby={heading}>
      <h2 id={heading}>{t('out.title')}</h2>
      <p class="outgoing-intro">{t('out.intro')}</p>
      <ul class="outgoing-choices">
        {choices.map((choice) => (
          <li key={choice}>
            <button
              type="button"
              class="outgoing-choice"
              aria-expanded={open.value === choice}
              onClick={() => {
                open.value = open.value === choice ? undefined : choice;
              }}
            >
              <b>{t(`out.${choice}`)}</b>
              <span>{t(`out.${choice}.about`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {open.value !== undefined && (
        <Maker
          // What was written about one case must not stand beside the photo of another.
          key={`${open.value} ${openCase.value?.record.id ?? ''}`}
          choice={open.value}
          onClose={() => {
            open.value = undefined;
          }}
        />
      )}
    </section>
  );
}

interface MakerProps {
  readonly choice: OutgoingChoice;
  readonly onClose: () => void;
}

/** What was written into it is forgotten when it closes. */
function Maker({ choice, onClose }: MakerProps): ComponentChildren {
  const { t } = useTranslator();
  const search = useSearch();
  const { library } = useCollection();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const outgoing = useMemo(
    () => createOutgoing({ search, about: search.cases.words, library, page: window }),
    [search, library],
  );
  return (
    <section class="maker" aria-labelledby={id}>
      <div class="maker-head">
        <h3 id={id} ref={heading} tabIndex={-1}>
          {t(`out.${choice}`)}
        </h3>
        <button type="button" class="button button-plain" onClick={onClose}>
          {t('out.close')}
        </button>
      </div>
      {choice === 'report' && <ReportMaker report={outgoing.report} />}
      {choice === 'card' && <CardMaker card={outgoing.card} />}
      {choice === 'table' && <TableMaker table={outgoing.table} />}
    </section>
  );
}
