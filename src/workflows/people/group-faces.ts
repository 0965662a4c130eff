/** Which faces may show one person: suggestions for people to judge, never more. */
import { fittedKernel } from '../../kernel/fitted.ts';
import { combineTemplates } from '../../kernel/template.ts';
import { breathe } from '../breathe.ts';
import { sideEvidence } from '../compare.ts';
import { isSound } from '../search/sound-template.ts';
import { supportOf } from '../support.ts';
import type { Side, Support } from '../comparison.ts';
import { eachAlikePair, packTemplates } from './alike-pairs.ts';
import { fewLookalikes, leastLikeness, lookalikesAmong, neededEvidence, type Lookalikes } from './chance.ts';
import { keptApart, sideOf, unitsOf, type FaceToGroup, type Unit } from './grouping-units.ts';
import type { Id } from './records.ts';

export interface Suggestion {
  /** The same for the same faces and people. */
  readonly id: string;
  /** None: unnamed faces of one new person. One: faces that may be this person. Two: people who may be one. */
  readonly people: readonly Id[];
  /** Unnamed faces, in the order of their ids. */
  readonly faces: readonly Id[];
  /** log10 likelihood ratio of the weakest step that put the group together. */
  readonly evidence: number;
  readonly support: Support;
  /** Of the weakest step. */
  readonly lookalikes: Lookalikes;
}

export interface Grouping {
  /** Strongest first. */
  readonly suggestions: readonly Suggestion[];
  /** People and unnamed faces that were compared. */
  readonly compared: number;
  /** Faces whose template an older version of the face tools made: they cannot be compared. */
  readonly leftOut: number;
}

export interface GroupingOptions {
  readonly signal: AbortSignal;
  /** Share of the pairs looked at, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Version of the templates to compare; of the shipped kernel unless a test says otherwise. */
  readonly kernel?: string;
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly evidence: number;
  readonly lookalikes: Lookalikes;
}

interface Cluster {
  readonly people: readonly Id[];
  readonly faces: readonly FaceToGroup[];
  readonly weakest: Omit<Link, 'a' | 'b'> | undefined;
}

/** Against one person by more than 10 to 1, a single pair keeps two groups apart. */
const veto = -1;
/** People and faces made ready, and links weighed, between two breaths. */
const unitsPerBreath = 256;
const linksPerBreath = 64;

/**
 * Agglomerates, strongest likeness first. Two groups join only when the evidence of their best photos together reaches
 * what the size of the collection asks for, few strangers are expected to look as alike, no pair across them speaks
 * clearly against it, and no photo shows both. Two people whom someone named are never joined, only suggested as one.
 * Undefined when the signal ends.
 */
export async function groupFaces(
  faces: readonly FaceToGroup[],
  { signal, onProgress, kernel = fittedKernel.version }: GroupingOptions,
): Promise<Grouping | undefined> {
  const comparable = faces.filter(
    ({ shown: { face } }) => face.template.kernel === kernel && isSound(face.template.values),
  );
  const units = unitsOf(comparable);
  const needed = neededEvidence(units.length);
  const links = await linksBetween(units, needed, { signal, ...(onProgress && { onProgress }) });
  if (links === undefined) return undefined;
  const suggestions = await agglomerate(units, links, needed, signal);
  return suggestions && { suggestions, compared: units.length, leftOut: faces.length - comparable.length };
}

async function linksBetween(
  units: readonly Unit[],
  needed: number,
  options: Pick<GroupingOptions, 'signal' | 'onProgress'>,
): Promise<readonly Link[] | undefined> {
  const sides: Side[] = [];
  const templates: Float32Array[] = [];
  for (const [index, { faces }] of units.entries()) {
    if (index % unitsPerBreath === 0) await breathe();
    if (options.signal.aborted) return undefined;
    const side = sideOf(faces);
    sides.push(side);
    templates.push(combineTemplates(side.map(({ face }) => face.template.values)));
  }
  const packed = packTemplates(templates);
  const withYears = sides.some((side) => side.some(({ year }) => year !== undefined));
  const pairs: (readonly [number, number])[] = [];
  const add = (a: number, b: number): void => void pairs.push([a, b]);
  if (!(await eachAlikePair(packed, leastLikeness(needed, withYears), add, options))) return undefined;
  const links: Link[] = [];
  for (const [index, [a, b]] of pairs.entries()) {
    if (index % linksPerBreath === 0) await breathe();
    if (options.signal.aborted) return undefined;
    const [one, other] = [units[a], units[b]];
    if (one === undefined || other === undefined || keptApart(one.faces, other.faces)) continue;
    const link = weigh(one.faces, other.faces, needed, units.length);
    if (link !== undefined) links.push({ a, b, ...link });
  }
  return links.sort((p, q) => q.evidence - p.evidence || p.a - q.a || p.b - q.b);
}

/** Undefined where it is not worth showing. */
function weigh(
  a: readonly FaceToGroup[],
  b: readonly FaceToGroup[],
  needed: number,
  units: number,
): Omit<Link, 'a' | 'b'> | undefined {
  const { evidence, likeness, ages } = sideEvidence(sideOf(a), sideOf(b));
  if (evidence < needed) return undefined;
  const lookalikes = lookalikesAmong(units, likeness, ages);
  return fewLookalikes(lookalikes) ? { evidence, lookalikes } : undefined;
}

async function agglomerate(
  units: readonly Unit[],
  links: readonly Link[],
  needed: number,
  signal: AbortSignal,
): Promise<readonly Suggestion[] | undefined> {
  const clusters = new Map<number, Cluster>();
  const home = units.map((_, index) => index);
  units.forEach(({ person, faces }, index) => {
    clusters.set(index, { people: person === undefined ? [] : [person], faces, weakest: undefined });
  });
  const twoPeople: Suggestion[] = [];
  for (const [index, link] of links.entries()) {
    if (index % linksPerBreath === 0) await breathe();
    if (signal.aborted) return undefined;
    const [at, from] = [home[link.a] ?? link.a, home[link.b] ?? link.b];
    const [a, b] = [clusters.get(at), clusters.get(from)];
    if (at === from || a === undefined || b === undefined) continue;
    const people = [...a.people, ...b.people];
    if (people.length > 1) {
      const both = [units[link.a]?.person, units[link.b]?.person];
      if (!both.includes(undefined)) twoPeople.push(suggestion(people, [], link));
      continue;
    }
    const joined = join(a, b, link, needed, units.length);
    if (joined === undefined) continue;
    clusters.set(at, { people, faces: [...a.faces, ...b.faces], weakest: joined });
    clusters.delete(from);
    home.forEach((cluster, unit) => {
      if (cluster === from) home[unit] = at;
    });
  }
  const groups = [...clusters.values()].flatMap(({ people, faces, weakest }) => {
    const unnamed = faces.filter(({ person }) => person === undefined).map(({ id }) => id);
    return weakest === undefined ? [] : [suggestion(people, unnamed, weakest)];
  });
  return [...groups, ...twoPeople].sort((p, q) => q.evidence - p.evidence || (p.id < q.id ? -1 : 1));
}

/** The weakest step of the joined group, or undefined where the two should stay apart. */
function join(a: Cluster, b: Cluster, link: Link, needed: number, units: number): Cluster['weakest'] {
  if (keptApart(a.faces, b.faces)) return undefined;
  const single = a.weakest === undefined && b.weakest === undefined;
  const step = single ? link : weigh(a.faces, b.faces, needed, units);
  if (step === undefined || speaksAgainst(a.faces, b.faces)) return undefined;
  const { evidence, lookalikes } = [a.weakest, b.weakest].reduce<Omit<Link, 'a' | 'b'>>(
    (least, each) => (each !== undefined && each.evidence < least.evidence ? each : least),
    step,
  );
  return { evidence, lookalikes };
}

function speaksAgainst(a: readonly FaceToGroup[], b: readonly FaceToGroup[]): boolean {
  const others = sideOf(b);
  return sideOf(a).some((one) => others.some((other) => sideEvidence([one], [other]).evidence < veto));
}

function suggestion(people: readonly Id[], faces: readonly Id[], step: Omit<Link, 'a' | 'b'>): Suggestion {
  const ids = [people.toSorted(), faces.toSorted()] as const;
  return {
    id: ids.map((part) => part.join(',')).join(';'),
    people: ids[0],
    faces: ids[1],
    evidence: step.evidence,
    support: supportOf(step.evidence),
    lookalikes: step.lookalikes,
  };
}
