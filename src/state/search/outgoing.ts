/** What leaves the page, only on purpose: a report, an appeal card, a table. Forgotten as soon as its screen closes. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { OpinionRequest } from '../../domain/case.ts';
import type { CaseWords } from '../../workflows/cases/cases.ts';
import type { Library } from '../library.ts';
import type { SearchState } from './contract.ts';
import { createOutgoingCard, type OutgoingCard } from './outgoing/card.ts';
import { createOutgoingReport, type OutgoingReport } from './outgoing/report.ts';
import { createOutgoingTable, type OutgoingTable } from './outgoing/table.ts';
import { presentCandidate } from './present-candidate.ts';

export interface OutgoingParts {
  readonly search: SearchState;
  /** Who is looked for, whether a case was kept or not. */
  readonly about: ReadonlySignal<CaseWords>;
  /** Review packs with what came back, and faces that have got a name since. */
  readonly library: Pick<Library, 'opinions' | 'faces'>;
  readonly page: Window;
}

export interface Outgoing {
  readonly report: OutgoingReport;
  readonly card: OutgoingCard;
  readonly table: OutgoingTable;
}

export function createOutgoing({ search, about, library, page }: OutgoingParts): Outgoing {
  const present = presentCandidate(library);
  const requests = computed(() => {
    const open = search.openCase.value?.record.id;
    return [...library.opinions.value.values()]
      .map(({ record }) => record)
      .filter((request) => request.case === open)
      .map((request): OpinionRequest => {
        const items = request.items.map((item) => ({ ...item, candidate: present(item.candidate) }));
        return { ...request, items };
      });
  });
  return {
    report: createOutgoingReport({ search, about, requests, page }),
    card: createOutgoingCard({ search, about, page }),
    table: createOutgoingTable({ search, page }),
  };
}
