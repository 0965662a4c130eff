import type { DateText } from '../../../domain/basics.ts';
import {
  candidateKey,
  verdictOf,
  type CaseFacts,
  type OpinionRequest,
  type Review,
} from '../../../domain/case.ts';
import { plainText } from '../../../domain/plain-text.ts';
import { isHandWork } from '../../../domain/treatment.ts';
import type { CaseWords } from '../../cases/cases.ts';
import type { ModelCard } from '../../model-card.ts';
import type { Candidate, CandidateDetail, DeskPhoto } from '../../search/contract.ts';
import type {
  PictureRef,
  Report,
  ReportDecision,
  ReportLead,
  ReportMissing,
  ReportOpinion,
  ReportPart,
  ReportPhoto,
  ReportTicks,
  StatedAbout,
} from './model.ts';

export interface ReportInput {
  readonly madeOn: DateText;
  readonly program: string;
  readonly kernel: string;
  readonly card: ModelCard;
  readonly compared: number;
  readonly reference: readonly DeskPhoto[];
  /** Who is looked for, in words. */
  readonly about: CaseWords;
  /** In the order of the report. */
  readonly leads: readonly { readonly detail: CandidateDetail; readonly review: Review | undefined }[];
  readonly requests: readonly OpinionRequest[];
}

/** The document that is shown and printed. What no tick asks for is not in it at all. */
export function composeReport(input: ReportInput, ticks: ReportTicks): Report {
  const { madeOn, program, kernel, card, compared } = input;
  return {
    madeOn,
    program,
    kernel,
    card,
    compared,
    missing: missingPerson(input, ticks),
    leads: input.leads.map(({ detail, review }, index) => lead(input, ticks, detail, review, index + 1)),
  };
}

function missingPerson({ about, reference }: ReportInput, ticks: ReportTicks): ReportMissing {
  const photos = reference.map((photo) => reportPhoto(photo, { of: 'missing', photo: photo.id }));
  return {
    ...text('name', about.name, ticks.names),
    ...text('note', about.note, ticks.notes),
    facts: tickedFacts(about.facts, ticks),
    photos,
  };
}

function tickedFacts(facts: CaseFacts, ticks: ReportTicks): CaseFacts {
  const { lastSeenPlace, ...others } = facts;
  return { ...(ticks.facts ? others : {}), ...text('lastSeenPlace', lastSeenPlace, ticks.places) };
}

function lead(
  { card, requests }: ReportInput,
  ticks: ReportTicks,
  { candidate, comparison, photos }: CandidateDetail,
  review: Review | undefined,
  number: number,
): ReportLead {
  const { key } = candidate;
  const gap = Math.abs(comparison.ages[0].mean - comparison.ages[1].mean);
  return {
    number,
    photos: photos.map((photo) => reportPhoto(photo, { of: 'lead', lead: key, photo: photo.id })),
    stated: stated(candidate, ticks),
    comparison,
    lookalikes: candidate.lookalikes,
    band: card.byGap.find(({ from, to }) => gap >= from && (to === null || gap < to)),
    parts: (review?.parts ?? []).flatMap((part) => reportPart(part, ticks)),
    decisions: (review?.decisions ?? []).map(({ at, verdict, evidence, blind, reason }): ReportDecision => ({
      at,
      verdict,
      evidence,
      ...(blind && { blind }),
      ...text('reason', reason, ticks.reasons),
    })),
    opinions: ticks.opinions ? opinionsOn(key, review, requests, ticks) : undefined,
  };
}

function stated({ facts, ref }: Candidate, ticks: ReportTicks): StatedAbout {
  const { sex, birthYear, missingYear } = facts;
  return {
    ...text('name', facts.name, ticks.names),
    ...(ticks.facts && sex !== undefined ? { sex } : {}),
    ...(ticks.facts && birthYear !== undefined ? { birthYear } : {}),
    ...(ticks.facts && missingYear !== undefined ? { missingYear } : {}),
    ...text('place', facts.place, ticks.places),
    ...text('file', ref.kind === 'file' ? ref.path : undefined, ticks.files),
  };
}

/** A part of which only the note was written says nothing once notes stay out. */
function reportPart(
  { part, verdict, note }: ReportPart,
  ticks: ReportTicks,
): readonly [ReportPart] | readonly [] {
  const kept = { part, ...(verdict === undefined ? {} : { verdict }), ...text('note', note, ticks.notes) };
  return 'verdict' in kept || 'note' in kept ? [kept] : [];
}

function opinionsOn(
  key: string,
  review: Review | undefined,
  requests: readonly OpinionRequest[],
  ticks: ReportTicks,
): readonly ReportOpinion[] {
  const own = verdictOf(review);
  const opinions = requests.flatMap(({ items, answers }) => {
    const asked = new Set(
      items.filter(({ candidate }) => candidateKey(candidate) === key).map(({ item }) => item),
    );
    return answers.flatMap((answer) =>
      answer.items
        .filter(({ item }) => asked.has(item))
        .map(({ verdict, reason }): ReportOpinion => ({
          at: answer.answeredAt,
          verdict,
          ...(own !== 'open' && { agrees: verdict === own }),
          ...text('reviewer', answer.reviewer, ticks.names),
          ...text('reason', reason, ticks.reasons),
        })),
    );
  });
  return opinions.sort((one, other) => one.at.localeCompare(other.at));
}

function reportPhoto({ age, year, handWork = {} }: DeskPhoto, picture: PictureRef): ReportPhoto {
  return {
    picture,
    age,
    ...(year === undefined ? {} : { year }),
    ...(isHandWork(handWork) ? { handWork } : {}),
  };
}

/** A text that was written and is wanted; nothing else. */
function text<Key extends string>(
  key: Key,
  value: string | undefined,
  wanted: boolean,
): Readonly<Partial<Record<Key, string>>> {
  const trimmed = plainText(value ?? '').trim();
  return (wanted && trimmed !== '' ? { [key]: trimmed } : {}) as Partial<Record<Key, string>>;
}
