import { ageBelief } from '../domain/age.ts';
import type { AgeBelief, Face } from '../domain/face.ts';
import { overallQuality } from '../domain/overall-quality.ts';
import { cohortStatistics, likenessInCohort } from '../kernel/cohort.ts';
import { faceEvidence, withinData } from '../kernel/evidence.ts';
import { birthYear, birthYearEvidence } from '../kernel/birth-years.ts';
import { normalise, populationStatistics, type StrangerStatistics } from '../kernel/normalise.ts';
import { cosine } from '../kernel/similarity.ts';

/** What people say about the two photos of a pair; every part may be missing. */
export interface PairFacts {
  /** Stated ages in years. */
  readonly ageA?: number;
  readonly ageB?: number;
  /** Years in which the photos were taken. */
  readonly yearA?: number;
  readonly yearB?: number;
}

/** The collection whose own faces tell how alike strangers are. */
export interface Cohort {
  /** Also those of a pair that is scored against it: whoever reads the cohort knows a face by its identity. */
  readonly members: readonly Face[];
}

/** A face with what is worked out once, however many pairs it is part of. */
export interface PreparedFace {
  readonly face: Face;
  readonly template: Float32Array;
  /** How alike it is to strangers: those of the cohort, or people at large. */
  readonly strangers: StrangerStatistics;
  readonly quality: number;
}

export interface ScoredPair {
  /** Cosine of the templates, -1 to 1. */
  readonly similarity: number;
  /** log10 likelihood ratio. */
  readonly evidence: number;
}

/** Without a cohort the shipped population serves. */
export function prepareFace(face: Face, cohort: Cohort | undefined): PreparedFace {
  const template = face.template.values;
  const strangers =
    cohort === undefined
      ? populationStatistics(template)
      : cohortStatistics(
          template,
          cohort.members.map((member) => member.template.values),
          (index) => cohort.members[index] === face,
        );
  return { face, template, strangers, quality: overallQuality(face) };
}

/** The one place where a pair's evidence comes from. Both faces must have been prepared for the same cohort. */
export function scorePair(
  a: PreparedFace,
  b: PreparedFace,
  facts: PairFacts,
  cohort: Cohort | undefined,
): ScoredPair {
  const similarity = cosine(a.template, b.template);
  const likeness = (cohort === undefined ? normalise : likenessInCohort)(
    similarity,
    a.strangers,
    b.strangers,
  );
  const ages = [ageOf(a, facts.ageA), ageOf(b, facts.ageB)] as const;
  const evidence = faceEvidence(likeness, {
    ages,
    quality: Math.min(a.quality, b.quality),
    photos: [1, 1],
  });
  return { similarity, evidence: withinData(evidence + datesEvidence(ages, facts)) };
}

function ageOf({ face }: PreparedFace, stated: number | undefined): AgeBelief {
  return stated === undefined ? face.age : ageBelief(face.age, { statedAge: stated });
}

function datesEvidence([ageA, ageB]: readonly [AgeBelief, AgeBelief], { yearA, yearB }: PairFacts): number {
  if (yearA === undefined || yearB === undefined) return 0;
  return birthYearEvidence(birthYear(yearA, ageA), birthYear(yearB, ageB)) / Math.LN10;
}
