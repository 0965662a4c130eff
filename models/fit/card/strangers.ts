/** How often unrelated people pass for one, by group; and the expected lookalikes beside the counted ones. */
import { withInterval, type Draws, type Measured } from './measure.ts';

/** Unrelated people, all compared with all; a person has one photo. */
export interface StrangerPair {
  /** Numbers of the two people. */
  readonly a: number;
  readonly b: number;
}

export type Weigh = (person: number) => number;

/** Sum over all pairs of the product of their people's weights. */
export function pairTotal(people: readonly number[], weight: Weigh): number {
  let sum = 0;
  let squares = 0;
  for (const person of people) {
    sum += weight(person);
    squares += weight(person) ** 2;
  }
  return (sum * sum - squares) / 2;
}

export interface GroupRate {
  readonly group: string;
  readonly people: number;
  /** Share of the group's own pairs at or above the evidence that `overall` of all strangers reach. */
  readonly rate: Measured | undefined;
}

/**
 * `descending` holds at least the strangers' pairs that score highest, best first, well more than the share
 * `overall` of them. `groupsOf` names all groups of a person; a pair belongs to those that both share.
 */
export function ratesByGroup(
  descending: readonly StrangerPair[],
  groupsOf: readonly ReadonlySet<string>[],
  overall: number,
  draws: Draws,
): GroupRate[] {
  const everyone = [...groupsOf.keys()];
  const groups = [...new Set(groupsOf.flatMap((own) => [...own]))].sort();
  const members = new Map(
    groups.map((group) => [group, everyone.filter((person) => groupsOf[person]?.has(group))]),
  );
  const rates = (weight: Weigh): Map<string, number> => {
    const allowed = overall * pairTotal(everyone, weight);
    const passed = new Map<string, number>();
    let accepted = 0;
    for (const { a, b } of descending) {
      const pair = weight(a) * weight(b);
      if (accepted + pair > allowed) break;
      accepted += pair;
      for (const group of groupsOf[a] ?? [])
        if (groupsOf[b]?.has(group)) passed.set(group, (passed.get(group) ?? 0) + pair);
    }
    return new Map(
      groups.map((group) => [group, (passed.get(group) ?? 0) / pairTotal(members.get(group) ?? [], weight)]),
    );
  };
  const whole = rates(() => 1);
  const drawn = draws.map((counts) => rates((person) => counts[person] ?? 0));
  return groups.map((group) => ({
    group,
    people: members.get(group)?.length ?? 0,
    rate: withInterval(
      whole.get(group),
      drawn.map((each) => each.get(group)),
    ),
  }));
}

/**
 * Counted lookalikes over expected ones, pairs within each of the groups: 1 when as many of them reach `share` as that
 * share promises. Groups have no person in common.
 */
export function countedOverExpected(
  reaching: readonly StrangerPair[],
  groups: readonly (readonly number[])[],
  share: number,
  draws: Draws,
): Measured | undefined {
  const own = pairsWithin(reaching, groups);
  const ratio = (weight: Weigh) =>
    own.reduce((sum, { a, b }) => sum + weight(a) * weight(b), 0) /
    (share * groups.reduce((sum, people) => sum + pairTotal(people, weight), 0));
  return withInterval(
    ratio(() => 1),
    draws.map((counts) => ratio((person) => counts[person] ?? 0)),
  );
}

/** Those of the pairs whose two people share one of the groups. */
export function pairsWithin(
  pairs: readonly StrangerPair[],
  groups: readonly (readonly number[])[],
): StrangerPair[] {
  const groupOf = new Map(
    groups.flatMap((people, group) => people.map((person) => [person, group] as const)),
  );
  return pairs.filter(({ a, b }) => groupOf.has(a) && groupOf.get(a) === groupOf.get(b));
}
