import type { AgeBelief } from '../domain/face.ts';
import { overallQuality } from '../domain/overall-quality.ts';
import { birthYear, birthYearEvidence, type BirthYear } from '../kernel/birth-years.ts';
import { evidenceDoubt, faceEvidence, withinData } from '../kernel/evidence.ts';
import { normalise, populationStatistics, type StrangerStatistics } from '../kernel/normalise.ts';
import { cosine } from '../kernel/similarity.ts';
import { strangerShare } from '../kernel/strangers.ts';
import { combineTemplates } from '../kernel/template.ts';
import type { BirthYears, Comparison, Contribution, PersonPhoto, Side } from './comparison.ts';
import { supportOf } from './support.ts';

/** Five of a hundred plausible values lie above, five below this many standard deviations of a normal distribution. */
const ninetyInHundred = 1.645;
/** A birth-year ratio beyond 1 to this, in log10, is called agreement or conflict. */
const clearBirthYears = 0.3;

/**
 * What the photos of two sides say about one person or two. Symmetrical; the order of photos within a side makes no
 * difference. Each side has one to five photos.
 */
export function compareSides(a: Side, b: Side): Comparison {
  const core = weighSides(a, b);
  return { ...core, contributions: [...contributions('a', a, b), ...contributions('b', b, a)] };
}

/** The evidence without its doubt and without what each photo adds: for weighing many sides against each other. */
export interface SideEvidence {
  /** Cosine of the combined templates, -1 to 1. */
  readonly similarity: number;
  readonly likeness: number;
  readonly ages: readonly [AgeBelief, AgeBelief];
  /** log10 likelihood ratio, as in `Comparison`. */
  readonly evidence: number;
}

export function sideEvidence(a: Side, b: Side): SideEvidence {
  return gistEvidence(gistOf(a), gistOf(b));
}

/** All that a comparison takes of a side, worked out once however many sides it is held against. */
export interface SideGist {
  /** Of all photos together. */
  readonly template: Float32Array;
  readonly strangers: StrangerStatistics;
  readonly age: AgeBelief;
  /** Of the best photo. */
  readonly quality: number;
  readonly photos: number;
  /** The surest one. */
  readonly birthYear?: BirthYear;
}

export function gistOf(side: Side): SideGist {
  const template = combineTemplates(side.map(({ face }) => face.template.values));
  const born = surestBirthYear(side);
  return {
    template,
    strangers: populationStatistics(template),
    age: typicalAge(side),
    quality: bestQuality(side),
    photos: side.length,
    ...(born !== undefined && { birthYear: born }),
  };
}

/** What `sideEvidence` says of the two sides. */
export function gistEvidence(a: SideGist, b: SideGist): SideEvidence {
  const { similarity, likeness, circumstances, total } = gather(a, b);
  return { similarity, likeness, ages: circumstances.ages, evidence: withinData(total) };
}

function gather(a: SideGist, b: SideGist) {
  const similarity = cosine(a.template, b.template);
  const likeness = normalise(similarity, a.strangers, b.strangers);
  const circumstances = {
    ages: [a.age, b.age] as const,
    quality: Math.min(a.quality, b.quality),
    photos: [a.photos, b.photos] as const,
  };
  const faces = faceEvidence(likeness, circumstances);
  const birthYears = birthYearsOf(a.birthYear, b.birthYear);
  const total = faces + (birthYears?.evidence ?? 0);
  return { similarity, likeness, circumstances, faces, birthYears, total };
}

function weighSides(a: Side, b: Side): Omit<Comparison, 'contributions'> {
  const { similarity, likeness, circumstances, faces, birthYears, total } = gather(gistOf(a), gistOf(b));
  const { ages } = circumstances;
  const doubt = ninetyInHundred * evidenceDoubt(likeness, circumstances);
  const evidence = withinData(total);
  return {
    similarity,
    likeness,
    evidence,
    range: [withinData(total - doubt), withinData(total + doubt)],
    faceEvidence: withinData(faces),
    ...(birthYears !== undefined && { birthYears }),
    support: supportOf(evidence),
    strangers: strangerShare(likeness, ages),
    ages,
  };
}

function contributions(side: 'a' | 'b', photos: Side, others: Side): Contribution[] {
  if (photos.length < 2) return [];
  return photos.map((_, index) => ({
    side,
    index,
    evidenceWithout: weighSides(
      photos.filter((_, other) => other !== index),
      others,
    ).evidence,
  }));
}

/** Mean of the photos' ages; as their errors largely go together, their doubt is not made smaller. */
function typicalAge(side: Side): AgeBelief {
  const [only] = side;
  if (side.length === 1 && only !== undefined) return only.age;
  const mean = average(side.map(({ age }) => age.mean));
  const sd = average(side.map(({ age }) => age.sd));
  return { mean, sd, source: side.every(({ age }) => age.source === 'stated') ? 'stated' : 'estimated' };
}

/** One good photo is enough: the others only add to it. */
function bestQuality(side: Side): number {
  return Math.max(...side.map(({ face }) => overallQuality(face)));
}

function birthYearsOf(a: BirthYear | undefined, b: BirthYear | undefined): BirthYears | undefined {
  if (a === undefined || b === undefined) return undefined;
  const evidence = birthYearEvidence(a, b) / Math.LN10;
  const verdict = evidence > clearBirthYears ? 'agree' : evidence < -clearBirthYears ? 'conflict' : 'unclear';
  return { evidence, a, b, verdict };
}

function surestBirthYear(side: Side): BirthYear | undefined {
  return side
    .flatMap(({ age, year }: PersonPhoto) => (year === undefined ? [] : [birthYear(year, age)]))
    .sort((p, q) => p.sd - q.sd || p.mean - q.mean)[0];
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
