import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { spokenAge } from '../../../domain/age.ts';
import { today } from '../../../domain/today.ts';
import type { CaseWords } from '../../../workflows/cases/cases.ts';
import {
  cardFrom,
  cardProblems,
  cardWarnings,
  inMonths,
  type AppealCard,
  type CardDraft,
  type CardProblems,
} from '../../../workflows/outgoing/appeal/card.ts';
import { outgoingName } from '../../../workflows/outgoing/file-name.ts';
import { printPage } from '../../../workflows/outgoing/print-page.ts';
import { saveBytes, type Saved } from '../../../workflows/outgoing/save-bytes.ts';
import type { DeskPhoto } from '../../../workflows/search/contract.ts';
import type { SearchState } from '../contract.ts';
import { createClearance, type Clearance } from './clearance.ts';

/** Months that an appeal stands unless somebody says otherwise. */
const usualMonths = 3;

export interface OutgoingCard {
  readonly photos: ReadonlySignal<readonly DeskPhoto[]>;
  readonly draft: Signal<CardDraft>;
  readonly problems: ReadonlySignal<CardProblems>;
  readonly warnings: ReadonlySignal<ReturnType<typeof cardWarnings>>;
  /** True once the person asked for the card: from then on the form says what is wrong. */
  readonly asked: ReadonlySignal<boolean>;
  /** The card that is shown; undefined while the form is. */
  readonly made: ReadonlySignal<AppealCard | undefined>;
  readonly cleared: Clearance;
  readonly make: () => void;
  /** Back to the form. */
  readonly change: () => void;
  readonly photo: (id: string) => DeskPhoto | undefined;
  readonly print: () => void;
  /** Saves what is drawn in this canvas. To be called from a click. */
  readonly save: (canvas: HTMLCanvasElement) => Promise<Saved>;
}

interface CardParts {
  readonly search: SearchState;
  readonly about: ReadonlySignal<CaseWords>;
  readonly page: Window;
}

export function createOutgoingCard({ search, about, page }: CardParts): OutgoingCard {
  const { photos } = search.reference;
  const draft = signal(firstDraft(photos.peek()[0], about.peek()));
  const asked = signal(false);
  const made = signal<AppealCard | undefined>(undefined);
  /** A photo that was taken out of the strip meanwhile counts as none. */
  const ofPhotos = (written: CardDraft): CardDraft =>
    photos.value.some(({ id }) => id === written.photo) ? written : { ...written, photo: '' };
  return {
    photos,
    draft,
    problems: computed(() => cardProblems(ofPhotos(draft.value), today())),
    warnings: computed(() => cardWarnings(draft.value)),
    asked,
    made,
    cleared: createClearance(made),
    make() {
      asked.value = true;
      made.value = cardFrom(ofPhotos(draft.peek()), today());
    },
    change() {
      made.value = undefined;
    },
    photo: (id) => photos.peek().find((photo) => photo.id === id),
    print() {
      printPage(page, outgoingName('appeal', new Date()).replace('.png', ''));
    },
    async save(canvas) {
      const picture = await new Promise<Blob | null>((resolve) => {
        canvas.toBlob(resolve, 'image/png');
      });
      if (picture === null) return 'put-off';
      const bytes = new Uint8Array(await picture.arrayBuffer());
      return saveBytes(page, outgoingName('appeal', new Date()), bytes);
    },
  };
}

/** Only what is stated and cannot tell a stranger where to look is filled in; the rest is for the person to add. */
function firstDraft(first: DeskPhoto | undefined, { facts }: CaseWords): CardDraft {
  const { birthYear, lastSeenOn } = facts;
  const day = today();
  return {
    photo: first?.id ?? '',
    name: '',
    missingYear: lastSeenOn?.slice(0, 4) ?? '',
    ageThen: first?.age.source === 'stated' ? String(spokenAge(first.age)) : '',
    ageNow: birthYear === undefined ? '' : String(Number(day.slice(0, 4)) - birthYear),
    place: '',
    contact: '',
    endsOn: inMonths(day, usualMonths),
    agreedBy: '',
  };
}
