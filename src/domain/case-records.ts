/** What a case, a review and a request for a second opinion must look like before they are believed. */
import {
  faceParts,
  mostReferences,
  outcomes,
  partVerdicts,
  verdicts,
  type CandidateRef,
  type Case,
  type CaseFacts,
  type CaseReference,
  type Decision,
  type OpinionAnswer,
  type OpinionItem,
  type OpinionRequest,
  type PartNote,
  type Review,
} from './case.ts';
import { either, flag, list, number, object, oneOf, text, whole, type Check } from './checks.ts';
import { age, day, face, id, instant, sex, words, year, yearOrDay } from './field-checks.ts';
import { strictnesses, type PlacePoint, type SearchFilters } from './search-filters.ts';

/** Far more than anybody writes: bounds what a file from elsewhere can make us hold. */
const most = { collections: 10_000, decisions: 10_000, items: 10_000, answers: 1_000 } as const;
/** Centimetres. */
const tallest = 300;
/** Kilometres: to the other side of the earth. */
const farthest = 20_040;

const strictness = oneOf(strictnesses);
const tolerance = whole(0, 100);

const filters = object<SearchFilters>(
  {
    sex: object<SearchFilters['sex']>({ strictness }, { value: sex }),
    birthYear: object<SearchFilters['birthYear']>({ strictness, tolerance }, { from: year, to: year }),
    missingYear: object<SearchFilters['missingYear']>({ strictness, tolerance }, { value: year }),
    place: object<SearchFilters['place']>(
      { strictness, kilometres: number(0, farthest) },
      {
        at: object<PlacePoint>({ name: words, latitude: number(-90, 90), longitude: number(-180, 180) }, {}),
      },
    ),
    consent: object<SearchFilters['consent']>({ strictness }, {}),
  },
  {},
);

const facts = object<CaseFacts>(
  {},
  {
    sex,
    birthYear: year,
    heightCm: whole(0, tallest),
    marks: words,
    clothing: words,
    lastSeenPlace: words,
    lastSeenOn: yearOrDay,
  },
);

const reference = object<CaseReference>(
  { id, face, width: whole(0), height: whole(0) },
  { statedAge: age, year, birthYear: year, person: id },
);

const candidate = either<CandidateRef>(
  object<Extract<CandidateRef, { kind: 'person' }>>({ kind: oneOf(['person']), person: id }, {}),
  object<Extract<CandidateRef, { kind: 'face' }>>({ kind: oneOf(['face']), face: id }, {}),
  object<Extract<CandidateRef, { kind: 'file' }>>(
    { kind: oneOf(['file']), sha256: text(64, /^[\da-f]{64}$/), face: whole(0), path: words },
    {},
  ),
);

const part = object<PartNote>({ part: oneOf(faceParts) }, { verdict: oneOf(partVerdicts), note: words });
const parts = list(part, faceParts.length);

const decision = object<Decision>(
  { at: instant, verdict: oneOf(verdicts), reason: words, evidence: number() },
  { blind: oneOf([true]) },
);

const opinionItem = object<OpinionItem>(
  { item: id, verdict: oneOf(['lead', 'unsure', 'excluded']), reason: words, parts },
  {},
);

const answer = object<OpinionAnswer>(
  { id, reviewer: words, answeredAt: instant, mergedAt: instant, items: list(opinionItem, most.items) },
  {},
);

export const caseCheck: Check<Case> = object<Case>(
  {
    id,
    name: words,
    facts,
    references: list(reference, mostReferences),
    filters,
    collections: list(id, most.collections),
    openedAt: instant,
  },
  { note: words, closedAt: instant, outcome: oneOf(outcomes) },
);

export const reviewCheck: Check<Review> = object<Review>(
  { id, case: id, candidate, parts, decisions: list(decision, most.decisions) },
  {},
);

export const opinionCheck: Check<OpinionRequest> = object<OpinionRequest>(
  {
    id,
    case: id,
    madeAt: instant,
    expiresOn: day,
    passphrase: words,
    items: list(
      object<OpinionRequest['items'][number]>({ item: id, candidate, decoy: flag }, {}),
      most.items,
    ),
    answers: list(answer, most.answers),
  },
  {},
);
