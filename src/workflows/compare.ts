import type { AgeBelief } from '../domain/face.ts';
import { overallQuality } from '../domain/overall-quality.ts';
import { birthYear, birthYearEvidence } from '../kernel/birth-years.ts';
import { evidenceDoubt, faceEvidence, withinData } from '../kernel/evidence.ts';
import { likenessOf } from '../kernel/normalise.ts';
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
  readonly likeness: number;
  readonly ages: readonly [AgeBelief, AgeBelief];
  /** log10 likelihood ratio, as in `Comparison`. */
  readonly evidence: number;
}

export function sideEvidence(a: Side, b: Side): SideEvidence {
  const { likeness, circumstances, total } = gather(a, b);
  return { likeness, ages: circumstances.ages, evidence: withinData(total) };
}

function gather(a: Side, b: Side) {
  const [first, second] = [templateOf(a), templateOf(b)];
  const likeness = likenessOf(first, second);
  const circumstances = {
    ages: [typicalAge(a), typicalAge(b)] as const,
    quality: Math.min(bestQuality(a), bestQuality(b)),
    photos: [a.length, b.length] as const,
  };
  const faces = faceEvidence(likeness, circumstances);
  const birthYears = birthYearsOf(a, b);
  const total = faces + (birthYears?.evidence ?? 0);
  return { similarity: cosine(first, second), likeness, circumstances, faces, birthYears, total };
}

function weighSides(a: Side, b: Side): Omit<Comparison, 'contributions'> {
  const { similarity, likeness, circumstances, faces, birthYears, total } = gather(a, b);
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

function templateOf(side: Side): Float32Array {
  return combineTemplates(side.map(({ face }) => face.template.values));
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

function birthYearsOf(a: Side, b: Side): BirthYears | undefined {
  const [first, second] = [surestBirthYear(a), surestBirthYear(b)];
  if (first === undefined || second === undefined) return undefined;
  const evidence = birthYearEvidence(first, second) / Math.LN10;
  const verdict = evidence > clearBirthYears ? 'agree' : evidence < -clearBirthYears ? 'conflict' : 'unclear';
  return { evidence, a: first, b: second, verdict };
}

function surestBirthYear(side: Side): { mean: number; sd: number } | undefined {
  return side
    .flatMap(({ age, year }: PersonPhoto) => (year === undefined ? [] : [birthYear(year, age)]))
    .sort((p, q) => p.sd - q.sd || p.mean - q.mean)[0];
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
