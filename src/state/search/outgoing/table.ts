import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { verdictOf, type Review } from '../../../domain/case.ts';
import { outgoingName } from '../../../workflows/outgoing/file-name.ts';
import { saveBytes, type Saved } from '../../../workflows/outgoing/save-bytes.ts';
import { usualColumns, type TableRow, type TableTicks } from '../../../workflows/outgoing/table/columns.ts';
import { csvText, type Table } from '../../../workflows/outgoing/table/write-table.ts';
import type { SearchState } from '../contract.ts';
import { createClearance, type Clearance } from './clearance.ts';

export const tableChoices = ['leads', 'decided', 'shown'] as const;
export type TableChoice = (typeof tableChoices)[number];

export interface OutgoingTable {
  readonly which: Signal<TableChoice>;
  readonly ticks: Signal<TableTicks>;
  readonly rows: ReadonlySignal<readonly TableRow[]>;
  readonly cleared: Clearance;
  /** To be called from a click: the browser asks where to save. */
  readonly save: (table: Table) => Promise<Saved>;
}

interface TableParts {
  readonly search: SearchState;
  readonly page: Window;
}

export function createOutgoingTable({ search, page }: TableParts): OutgoingTable {
  const { results, reviews } = search;
  const which = signal<TableChoice>('leads');
  const ticks = signal<TableTicks>(usualColumns);

  const shown = computed((): readonly TableRow[] =>
    results.candidates.value.map((candidate, index) => ({
      rank: index + 1,
      candidate,
      review: reviews.byKey.value.get(candidate.key),
    })),
  );
  /** Those that somebody reviewed; where they stand in the order is known of those that the list shows. */
  const reviewed = (wanted: (review: Review) => boolean): readonly TableRow[] => {
    // What `detail` answers changes with the order.
    const { value: _order } = results.revision;
    const ranks = new Map(shown.value.map(({ rank, candidate }) => [candidate.key, rank]));
    return [...reviews.byKey.value]
      .filter(([, review]) => wanted(review))
      .flatMap(([key, review]) => {
        const detail = results.detail(key);
        return detail === undefined ? [] : [{ rank: ranks.get(key), candidate: detail.candidate, review }];
      })
      .sort((one, other) => other.candidate.evidence - one.candidate.evidence);
  };
  const rows = computed(() => {
    switch (which.value) {
      case 'leads':
        return reviewed((review) => verdictOf(review) === 'lead');
      case 'decided':
        return reviewed((review) => verdictOf(review) !== 'open');
      case 'shown':
        return shown.value;
    }
  });
  // Together, so that a change of either asks anew.
  const content = computed(() => ({ rows: rows.value, ticks: ticks.value }));

  return {
    which,
    ticks,
    rows,
    cleared: createClearance(content),
    save: (table) =>
      saveBytes(page, outgoingName('candidates', new Date()), new TextEncoder().encode(csvText(table))),
  };
}
