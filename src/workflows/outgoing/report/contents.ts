import type { CaseFacts } from '../../../domain/case.ts';
import type { Report, StatedAbout } from './model.ts';

/** One kind of thing that a report holds, with how many there are of it. */
export const reportContents = [
  'pictures',
  'evidence',
  'parts',
  'decisions',
  'reasons',
  'opinions',
  'reviewers',
  'names',
  'facts',
  'places',
  'notes',
  'files',
] as const;
export type ReportContent = (typeof reportContents)[number];
export type ReportContents = Readonly<Record<ReportContent, number>>;

const factKeys = ['sex', 'birthYear', 'heightCm', 'marks', 'clothing', 'lastSeenOn'] as const;
const statedKeys = ['sex', 'birthYear', 'missingYear'] as const;

/** Counted from the document itself and not from the ticks, so that the list cannot promise other than what is printed. */
export function contentsOf({ missing, leads }: Report): ReportContents {
  const decisions = leads.flatMap((lead) => lead.decisions);
  const opinions = leads.flatMap((lead) => lead.opinions ?? []);
  const parts = leads.flatMap((lead) => lead.parts);
  const stated = leads.map((lead) => lead.stated);
  return {
    pictures: missing.photos.length + sum(leads, ({ photos }) => photos.length),
    evidence: leads.length,
    parts: parts.length,
    decisions: decisions.length,
    reasons: written([...decisions, ...opinions].map(({ reason }) => reason)),
    opinions: opinions.length,
    reviewers: written(opinions.map(({ reviewer }) => reviewer)),
    names: written([missing.name, ...stated.map(({ name }) => name)]),
    facts: present(missing.facts, factKeys) + sum(stated, (one) => present(one, statedKeys)),
    places: written([missing.facts.lastSeenPlace, ...stated.map(({ place }) => place)]),
    notes: written([missing.note, ...parts.map(({ note }) => note)]),
    files: written(stated.map(({ file }) => file)),
  };
}

function written(texts: readonly (string | undefined)[]): number {
  return texts.filter((text) => text !== undefined).length;
}

function present<T extends CaseFacts | StatedAbout>(record: T, keys: readonly (keyof T)[]): number {
  return keys.filter((key) => record[key] !== undefined).length;
}

function sum<T>(list: readonly T[], count: (one: T) => number): number {
  return list.reduce((total, one) => total + count(one), 0);
}
