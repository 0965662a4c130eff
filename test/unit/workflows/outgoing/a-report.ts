import type { OpinionRequest, Review } from '../../../../src/domain/case.ts';
import type { CandidateDetail, DeskPhoto } from '../../../../src/workflows/search/contract.ts';
import type { ReportInput } from '../../../../src/workflows/outgoing/report/compose.ts';
import { modelCard } from '../../../../src/workflows/model-card.ts';
import { aComparison } from '../../ui/views/compare/a-comparison.ts';

/** Every text here stands nowhere else, so that a test can look for each of them in a report. */
export const secrets = {
  caseName: 'Xiaolan',
  caseNote: 'mother ill since spring',
  marks: 'burn on left hand',
  clothing: 'green raincoat',
  lastSeenPlace: 'Guiyang station',
  leadName: 'Zhou Ping',
  leadPlace: 'Kunming west',
  file: 'home/1994/zhou-ping-07.jpg',
  partNote: 'same small gap',
  reason: 'ears agree closely',
  opinionReason: 'chin is unlike',
  reviewer: 'Volunteer Huang',
} as const;

export function aDeskPhoto(change: Partial<DeskPhoto> = {}): DeskPhoto {
  return {
    id: 'reference-1',
    age: { mean: 4.5, sd: 1.04, source: 'stated' },
    year: 1991,
    open: () => Promise.resolve(undefined),
    crop: () => Promise.resolve(undefined),
    ...change,
  };
}

const ref = { kind: 'file', sha256: 'ab'.repeat(32), face: 0, path: secrets.file } as const;
export const leadKey = `file:${ref.sha256}:0`;

export function aDetail(): CandidateDetail {
  const comparison = aComparison();
  return {
    candidate: {
      key: leadKey,
      ref,
      facts: {
        name: secrets.leadName,
        sex: 'female',
        birthYear: 1987,
        missingYear: 1992,
        place: secrets.leadPlace,
      },
      similarity: comparison.similarity,
      evidence: comparison.evidence,
      support: comparison.support,
      age: comparison.ages[1],
      lookalikes: { expected: 7.4, atMost: false },
      conflicts: [],
    },
    comparison,
    photos: [aDeskPhoto({ id: 'lead-1', age: comparison.ages[1] })],
  };
}

export function aReview(change: Partial<Review> = {}): Review {
  return {
    id: 'review',
    case: 'case',
    candidate: ref,
    parts: [
      { part: 'ears', verdict: 'similar', note: secrets.partNote },
      { part: 'chin', verdict: 'unclear' },
    ],
    decisions: [
      { at: '2026-11-20T09:00:00Z', verdict: 'unsure', reason: '', evidence: 1.8 },
      { at: '2026-11-21T10:30:00Z', verdict: 'lead', reason: secrets.reason, evidence: 1.9 },
    ],
    ...change,
  };
}

/** One answer that excludes the lead, and one about somebody else. */
export function aRequest(): OpinionRequest {
  return {
    id: 'pack',
    case: 'case',
    madeAt: '2026-11-21T11:00:00Z',
    expiresOn: '2026-12-05',
    passphrase: 'pack passphrase',
    items: [
      { item: 'one', candidate: ref, decoy: false },
      { item: 'two', candidate: { kind: 'person', person: 'somebody' }, decoy: true },
    ],
    answers: [
      {
        id: 'answer',
        reviewer: secrets.reviewer,
        answeredAt: '2026-11-21T18:00:00Z',
        mergedAt: '2026-11-21T19:00:00Z',
        items: [
          { item: 'one', verdict: 'excluded', reason: secrets.opinionReason, parts: [] },
          { item: 'two', verdict: 'lead', reason: 'another face', parts: [] },
        ],
      },
    ],
  };
}

export function aReportInput(change: Partial<ReportInput> = {}): ReportInput {
  return {
    madeOn: '2026-11-22',
    program: '0.1.0',
    kernel: 'kernel-7',
    card: modelCard,
    compared: 4210,
    reference: [aDeskPhoto()],
    about: {
      name: secrets.caseName,
      note: secrets.caseNote,
      facts: {
        sex: 'female',
        birthYear: 1987,
        heightCm: 104,
        marks: secrets.marks,
        clothing: secrets.clothing,
        lastSeenPlace: secrets.lastSeenPlace,
        lastSeenOn: '1991-05-02',
      },
    },
    leads: [{ detail: aDetail(), review: aReview() }],
    requests: [aRequest()],
    ...change,
  };
}
