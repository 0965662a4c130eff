/**
 * Faces that scored low, to be mixed in between: whoever judges them cannot tell which ones are meant, and how many of
 * them they call a lead says how strict they were. A decoy must not give itself away, so it is as old as the candidates
 * and its picture shows as much.
 */
import type { AgeBelief } from '../../domain/face.ts';
import type { Candidate } from '../search/contract.ts';
import { openFaces, type OpenedFace } from './open-faces.ts';
import { shuffled } from './random.ts';
import type { PackSource } from './source.ts';

/** The lower half of the order; most of what is far down is of the other sex, so its upper part comes first. */
const lowerFrom = 0.5;
const upperPartUntil = 0.75;
/** How many places are drawn, and how many pictures opened, for each decoy that is wanted. */
const drawnForEach = 12;
const openedForEach = 3;
/** An eye distance beyond this shows no more in a pack's picture. */
const enoughPixels = 123;

export async function pickDecoys(
  source: PackSource,
  candidates: readonly OpenedFace[],
  wanted: number,
  signal?: AbortSignal,
): Promise<readonly OpenedFace[]> {
  const ages = candidates.map(({ candidate }) => candidate.age);
  const plausible = drawn(source, candidates, wanted * drawnForEach)
    .map((candidate) => ({
      candidate,
      apart: Math.min(...ages.map((age) => yearsApart(age, candidate.age))),
    }))
    .sort((one, other) => one.apart - other.apart);
  const photos = Math.min(...candidates.map(({ pictures }) => pictures.length));
  const sizes = candidates.map(({ eyeDistance }) => eyeDistance);
  const opened: { readonly face: OpenedFace; readonly cost: number }[] = [];
  for (const { candidate, apart } of plausible) {
    if (opened.length === wanted * openedForEach || signal?.aborted === true) break;
    const detail = source.detail(candidate.key);
    const face = detail && (await openFaces(detail, signal));
    if (face === undefined) continue;
    const fewer = face.pictures.length < photos ? 1 : 0;
    opened.push({
      face,
      cost: apart + fewer + Math.min(...sizes.map((size) => octaves(size, face.eyeDistance))),
    });
  }
  return opened
    .sort((one, other) => one.cost - other.cost)
    .slice(0, wanted)
    .map(({ face }) => face);
}

/** Random places of the lower half; only faces that speak for different people, and that nobody took for a lead. */
function drawn(source: PackSource, taken: readonly OpenedFace[], most: number): readonly Candidate[] {
  const keys = new Set(taken.map(({ candidate }) => candidate.key));
  const from = Math.ceil(source.total * lowerFrom);
  const middle = Math.max(from, Math.ceil(source.total * upperPartUntil));
  const fits = ({ key, evidence, conflicts }: Candidate): boolean => {
    const verdict = source.verdictOf(key);
    // A stated sex that the filter speaks against would show at a glance.
    const shows = conflicts.includes('sex');
    return !keys.has(key) && evidence < 0 && !shows && verdict !== 'lead' && verdict !== 'unsure';
  };
  const picked: Candidate[] = [];
  for (const [start, end] of [
    [from, middle],
    [middle, source.total],
  ] as const) {
    const places = shuffled(spread(start, end, 4 * most));
    for (const place of places) {
      if (picked.length === most) return picked;
      picked.push(...source.ranked(place, place + 1).filter(fits));
    }
  }
  return picked;
}

/** At most `most` places from `start` to below `end`, evenly apart. */
function spread(start: number, end: number, most: number): readonly number[] {
  const count = Math.min(most, end - start);
  return Array.from({ length: count }, (_, index) => start + Math.floor((index * (end - start)) / count));
}

/** In units of both doubts together. */
function yearsApart(one: AgeBelief, other: AgeBelief): number {
  return Math.abs(one.mean - other.mean) / Math.hypot(one.sd, other.sd, 1);
}

/** Doublings between two eye distances. */
function octaves(one: number, other: number): number {
  return Math.abs(Math.log2(Math.min(one, enoughPixels) / Math.min(other, enoughPixels)));
}
