/**
 * Faces and facts together. Facts are told by people, who err and are lied to, and faces of strangers look alike: so
 * facts never hide a strong face, and a weak face is never lifted by facts alone.
 */
import { withinData } from '../../kernel/evidence.ts';

/**
 * What facts that conflict may take off, all of them together, in log10: about 30 to 1, as much as a soft filter takes
 * off for another sex. Faces of more evidence than this stay above 0, and in the queue, whatever the facts say.
 */
export const mostTaken = 1.5;

export interface Joint {
  /** What the facts change, after the rule. */
  readonly applied: number;
  /** Whether the rule, or the reach of the data, took something off. */
  readonly bounded: boolean;
  /** `faces` + `applied`, log10. */
  readonly evidence: number;
}

/**
 * Both in log10, `faces` within the data as a comparison gives it. Facts that agree add at most as much as the faces
 * say, and nothing where the faces say nothing; together they stay within the data as well.
 */
export function joinFacts(faces: number, facts: number): Joint {
  const evidence =
    facts > 0 && faces > 0
      ? Math.max(faces, withinData(faces + Math.min(facts, faces)))
      : faces + Math.max(-mostTaken, Math.min(facts, 0));
  const applied = evidence - faces;
  return { applied, bounded: Math.abs(applied - facts) > rounding, evidence };
}

/** The least evidence of faces that reaches `evidence` (above 0, within the data) with these facts. */
export function facesNeeded(evidence: number, facts: number): number {
  return facts >= 0 ? Math.max(evidence / 2, evidence - facts) : evidence + Math.min(mostTaken, -facts);
}

const rounding = 1e-9;
