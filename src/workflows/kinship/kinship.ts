/**
 * Could these be close relatives? What a family likeness says, which is little. It stands by itself: nothing here
 * enters the evidence that two photos show one person, and that evidence is used here for one thing only, to say when
 * two faces are so alike that the question is another one.
 */
import {
  beyondFamilies,
  familyCosine,
  familyLikeness,
  kinshipDoubt,
  kinshipEvidence,
  unrelatedShare,
  type Relatives,
} from '../../kernel/kinship.ts';
import { gistEvidence, gistOf } from '../compare.ts';
import type { Comparison, Side, Support } from '../comparison.ts';
import { supportOf } from '../support.ts';

export interface Kinship {
  readonly relatives: Relatives;
  /** Standard deviations above the mean of unrelated people of like ages. */
  readonly likeness: number;
  /** log10 likelihood ratio: above 0 for close kin, below 0 for unrelated people of like ages. */
  readonly evidence: number;
  /** Ninety in a hundred plausible values of the evidence. */
  readonly range: readonly [low: number, high: number];
  readonly step: Support['step'];
  /** What is supported; with step `none`, neither. */
  readonly explanation: 'kin' | 'unrelated';
  /** Unrelated people who look at least this much like kin. */
  readonly strangers: Comparison['strangers'];
  /** As alike as photos of one person: a question for the Compare view. */
  readonly onePerson: boolean;
}

/** Five of a hundred plausible values lie above, five below this many standard deviations of a normal distribution. */
const ninetyInHundred = 1.645;

/** One or two relatives of one family, each with one to five photos, beside one person. */
export function weighKinship(relatives: readonly Side[], adult: Side): Kinship {
  const person = gistOf(adult);
  const known = relatives.map(gistOf);
  const count = relatives.length > 1 ? 'two' : 'one';
  const likeness = familyLikeness(
    familyCosine(
      known.map(({ template }) => template),
      person.template,
    ),
    count,
  );
  const evidence = kinshipEvidence(likeness, count);
  const doubt = ninetyInHundred * kinshipDoubt(likeness, count);
  return {
    relatives: count,
    likeness,
    evidence,
    range: [evidence - doubt, evidence + doubt],
    ...spoken(evidence),
    strangers: { share: unrelatedShare(likeness, count), beyondData: beyondFamilies(likeness, count) },
    onePerson: known.some((relative) => asOnePerson(gistEvidence(relative, person).evidence)),
  };
}

/**
 * True from moderate support for one person on: comparing the two is then the better question. How many relatives are
 * that alike stands in models/README.md.
 */
export function asOnePerson(evidence: number): boolean {
  const { step, explanation } = supportOf(evidence);
  return explanation === 'one-person' && step !== 'none' && step !== 'limited';
}

/** The verbal step of an evidence about kin. */
export function spoken(evidence: number): Pick<Kinship, 'step' | 'explanation'> {
  return { step: supportOf(evidence).step, explanation: evidence >= 0 ? 'kin' : 'unrelated' };
}
