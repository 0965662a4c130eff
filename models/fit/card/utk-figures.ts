/** Unrelated people of known age: who passes for whom, lookalikes, and the ages themselves. */
import { ageBelief } from '../../../src/domain/age.ts';
import { normalise } from '../../../src/kernel/normalise.ts';
import { strangerShare } from '../../../src/kernel/strangers.ts';
import { cosine } from '../../../src/kernel/similarity.ts';
import { prepareFace, scorePair } from '../../../src/workflows/score-pair.ts';
import type { UtkLabel } from '../labels.ts';
import { percent, plain, table } from './markdown.ts';
import type { Draws } from './measure.ts';
import {
  countedOverExpected,
  pairsWithin,
  ratesByGroup,
  type GroupRate,
  type StrangerPair,
} from './strangers.ts';
import { pairsWhere, scoresOf } from './pairs.ts';
import type { Subject } from './subjects.ts';

export const childBelow = 13;
const overall = 0.01;
/** Pairs kept for the draws, in which the threshold moves a little: this many times as many as pass. */
const spare = 5;
const shares = [0.01, 0.001];
/** Aim for the worst group's rate over the overall one. */
const mostTimes = 2.5;

const ageGroups = [
  { name: '0–12', below: childBelow },
  { name: '13–17', below: 18 },
  { name: '18–39', below: 40 },
  { name: '40–64', below: 65 },
  { name: '65 and over', below: Infinity },
];

export interface UtkFigures {
  readonly groups: string;
  readonly worst: string;
  readonly lookalikes: string;
}

export function utkFigures(subjects: readonly Subject<UtkLabel>[], draws: Draws): UtkFigures {
  const faces = subjects.map((subject) => {
    const { face, label } = subject;
    return {
      ...subject,
      prepared: prepareFace(face, undefined),
      trueAge: ageBelief(face.age, { statedAge: label.age }),
    };
  });
  const pairs = pairsWhere(faces, () => true);
  const pairAt = (index: number): StrangerPair => ({
    a: faces[pairs.first[index] ?? 0]?.person ?? 0,
    b: faces[pairs.second[index] ?? 0]?.person ?? 0,
  });
  const evidence = scoresOf(
    faces,
    pairs,
    (p, q) => scorePair(p.prepared, q.prepared, {}, undefined).evidence,
  );
  const share = scoresOf(faces, pairs, (p, q) => {
    const similarity = cosine(p.prepared.template, q.prepared.template);
    const likeness = normalise(similarity, p.prepared.strangers, q.prepared.strangers);
    return strangerShare(likeness, [p.trueAge, q.trueAge]).share;
  });
  const highest = [...evidence.keys()]
    .sort((p, q) => (evidence[q] ?? 0) - (evidence[p] ?? 0) || p - q)
    .slice(0, Math.ceil(spare * overall * evidence.length));
  const rates = ratesByGroup(highest.map(pairAt), subjects.map(groupsOf), overall, draws);
  const worst = rates.reduce((most, rate) => (ratioOf(rate) > ratioOf(most) ? rate : most));
  const threshold = evidence[highest[Math.floor(overall * evidence.length)] ?? 0] ?? Number.NaN;
  const kinds = [
    ['all', peopleBy(subjects, () => 'all')],
    [
      `children under ${String(childBelow)}`,
      peopleBy(subjects, ({ age }) => (age < childBelow ? 'child' : undefined)),
    ],
    ['both with the same label of ethnicity', peopleBy(subjects, ({ ethnicity }) => ethnicity)],
  ] as const;
  return {
    groups: table(
      ['both people', 'people', 'pass at 1 % overall, %', 'times the overall rate'],
      rates.map((rate) => [rate.group, String(rate.people), percent(rate.rate, 2), ratioOf(rate).toFixed(2)]),
    ),
    worst: `The evidence that 1 % of all strangers reach is ${threshold.toFixed(2)}. Worst group: ${worst.group}, ${ratioOf(worst).toFixed(2)} times the overall rate; the aim of at most ${String(mostTimes)} times is ${ratioOf(worst) <= mostTimes ? 'kept' : 'missed'}.`,
    lookalikes: table(
      ['unrelated people', 'promised share', 'pairs counted', 'counted over expected'],
      kinds.flatMap(([name, groups]) =>
        shares.map((limit) => {
          const some = [...share.keys()].filter((index) => (share[index] ?? 1) <= limit).map(pairAt);
          return [
            name,
            `1 in ${String(Math.round(1 / limit))}`,
            String(pairsWithin(some, groups).length),
            plain(countedOverExpected(some, groups, limit, draws), 2),
          ];
        }),
      ),
    ),
  };
}

/** Numbers of the people under each key. */
function peopleBy(
  subjects: readonly Subject<UtkLabel>[],
  key: (label: UtkLabel) => string | undefined,
): number[][] {
  const groups = new Map<string, number[]>();
  for (const { person, label } of subjects) {
    const name = key(label);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), person]);
  }
  return [...groups.values()];
}

function groupsOf({ label }: Subject<UtkLabel>): ReadonlySet<string> {
  const ages = ageGroups.find(({ below }) => label.age < below)?.name ?? '';
  return new Set([`age ${ages}`, `labelled ${label.ethnicity}`, `labelled ${label.sex}`]);
}

function ratioOf({ rate }: GroupRate): number {
  return (rate?.value ?? 0) / overall;
}
