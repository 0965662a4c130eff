/** The facts of one pair as they are shown. */
import { birthYearModel, missingYearModel } from '../../kernel/facts/fact-model.ts';
import { placeVerdict } from '../../kernel/facts/places.ts';
import { yearVerdict } from '../../kernel/facts/years.ts';
import { factNames, type FactName, type FactWeight } from './contract.ts';
import { columns, countedOf } from './fact-columns.ts';
import { ringOf } from './place-rings.ts';
import type { Telling, ToldPlace } from './tellings.ts';

type Verdict = FactWeight['verdict'];

/** A ratio from photos beyond 1 to this, in log10, is called agreement or conflict, as in a comparison. */
const clearBirthYears = 0.3;

/** Every fact that both records state, from their row that starts at `at`. */
export function factWeights(
  p: Telling,
  q: Telling,
  rows: ArrayLike<number>,
  at: number,
  on: ReadonlySet<FactName>,
): readonly FactWeight[] {
  return factNames.flatMap((name): FactWeight[] => {
    const evidence = rows[at + columns[name]] ?? Number.NaN;
    const verdict = Number.isNaN(evidence) ? undefined : verdictOf(name, p, q, evidence);
    return verdict === undefined ? [] : [{ name, evidence, counted: countedOf(name, rows, at, on), verdict }];
  });
}

/** `evidence` decides where not both years are stated. */
export function birthYearVerdict(p: Telling, q: Telling, evidence: number): Verdict {
  if (p.birthYear !== undefined && q.birthYear !== undefined)
    return yearVerdict(p.birthYear, q.birthYear, birthYearModel);
  return evidence > clearBirthYears ? 'agree' : evidence < -clearBirthYears ? 'conflict' : 'near';
}

function verdictOf(name: FactName, p: Telling, q: Telling, evidence: number): Verdict | undefined {
  switch (name) {
    case 'sex':
      return p.sex === q.sex ? 'agree' : 'conflict';
    case 'birthYear':
      return birthYearVerdict(p, q, evidence);
    case 'missingYear':
      return p.missingYear === undefined || q.missingYear === undefined
        ? undefined
        : yearVerdict(p.missingYear, q.missingYear, missingYearModel);
    case 'birthPlace':
      return between(p.birthPlace, q.birthPlace);
    case 'missingPlace':
      return between(p.missingPlace, q.missingPlace);
  }
}

function between(p: ToldPlace | undefined, q: ToldPlace | undefined): Verdict | undefined {
  return p === undefined || q === undefined ? undefined : placeVerdict(ringOf(p.at, q.at));
}
