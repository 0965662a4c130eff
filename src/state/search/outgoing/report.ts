import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { verdictOf, type OpinionRequest } from '../../../domain/case.ts';
import { today } from '../../../domain/today.ts';
import type { CaseWords } from '../../../workflows/cases/cases.ts';
import { modelCard } from '../../../workflows/model-card.ts';
import { outgoingName } from '../../../workflows/outgoing/file-name.ts';
import { printPage } from '../../../workflows/outgoing/print-page.ts';
import { kernelVersion, programVersion } from '../../../workflows/outgoing/program.ts';
import { composeReport } from '../../../workflows/outgoing/report/compose.ts';
import {
  usualTicks,
  type PictureRef,
  type Report,
  type ReportTicks,
} from '../../../workflows/outgoing/report/model.ts';
import type { DeskPhoto } from '../../../workflows/search/contract.ts';
import type { SearchState } from '../contract.ts';
import { createClearance, type Clearance } from './clearance.ts';

/** A candidate that may be reported on. */
export interface LeadChoice {
  readonly key: string;
  readonly picked: boolean;
  /** False where its photos are gone, as for a folder of an earlier session. */
  readonly here: boolean;
}

export interface OutgoingReport {
  readonly ticks: Signal<ReportTicks>;
  /** Every lead, and the candidate on the desk whatever was decided about it. */
  readonly choices: ReadonlySignal<readonly LeadChoice[]>;
  readonly pick: (key: string, on: boolean) => void;
  /** Undefined while nothing is picked. */
  readonly document: ReadonlySignal<Report | undefined>;
  readonly cleared: Clearance;
  /** The photo that a picture of the document is drawn from. */
  readonly photo: (picture: PictureRef) => DeskPhoto | undefined;
  /** Opens the print dialog of the browser. */
  readonly print: () => void;
}

interface ReportParts {
  readonly search: SearchState;
  readonly about: ReadonlySignal<CaseWords>;
  readonly requests: ReadonlySignal<readonly OpinionRequest[]>;
  readonly page: Window;
}

export function createOutgoingReport({ search, about, requests, page }: ReportParts): OutgoingReport {
  const { results, reviews, reference, chosen } = search;
  const ticks = signal<ReportTicks>(usualTicks);
  const pickedByHand = signal<ReadonlyMap<string, boolean>>(new Map());

  const choices = computed(() => {
    // What `detail` answers changes with the order.
    const { value: _order } = results.revision;
    const leads = [...reviews.byKey.value].filter(([, review]) => verdictOf(review) === 'lead');
    const onDesk = chosen.value;
    // The one on the desk is meant, or the only lead there is.
    const meant = onDesk ?? (leads.length === 1 ? leads[0]?.[0] : undefined);
    const keys = new Set([...leads.map(([key]) => key), ...(onDesk === undefined ? [] : [onDesk])]);
    return [...keys]
      .map((key) => ({ key, evidence: results.detail(key)?.candidate.evidence }))
      .sort((one, other) => (other.evidence ?? -Infinity) - (one.evidence ?? -Infinity))
      .map(({ key, evidence }): LeadChoice => {
        const here = evidence !== undefined;
        return { key, here, picked: here && (pickedByHand.value.get(key) ?? key === meant) };
      });
  });

  const document = computed(() => {
    const leads = choices.value.flatMap(({ key, picked }) => {
      const detail = picked ? results.detail(key) : undefined;
      return detail === undefined ? [] : [{ detail, review: reviews.byKey.value.get(key) }];
    });
    if (leads.length === 0) return undefined;
    return composeReport(
      {
        madeOn: today(),
        program: programVersion,
        kernel: kernelVersion,
        card: modelCard,
        compared: results.tally.value.compared,
        reference: reference.photos.value,
        about: about.value,
        leads,
        requests: requests.value,
      },
      ticks.value,
    );
  });

  return {
    ticks,
    choices,
    document,
    cleared: createClearance(document),
    pick(key, on) {
      pickedByHand.value = new Map(pickedByHand.peek()).set(key, on);
    },
    photo(picture) {
      const photos =
        picture.of === 'missing' ? reference.photos.peek() : (results.detail(picture.lead)?.photos ?? []);
      return photos.find(({ id }) => id === picture.photo);
    },
    print() {
      printPage(page, outgoingName('report', new Date()));
    },
  };
}
