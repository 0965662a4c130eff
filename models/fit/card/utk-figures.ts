/** Unrelated people of known age: who passes for whom, lookalikes, and the ages themselves. */
import { ageBelief } from '../../../src/domain/age.ts';
import { normalise } from '../../../src/kernel/normalise.ts';
import { strangerShare } from '../../../src/kernel/strangers.ts';
import { cosine } from '../../../src/kernel/similarity.ts';
import { prepareFace, scorePair } from '../../../src/workflows/score-pair.ts';
import type { UtkLabel } from '../labels.ts';
import { aim, type Aim } from './aims.ts';
import { percent, plain, table } from './markdown.ts';
import type { Draws, Measured } from './measure.ts';
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
/** Promised shares of lookalikes, and by which part of it the count may be off. */
const promises = [
  { limit: 0.01, off: 0.25 },
  { limit: 0.001, off: 0.5 },
];
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
  readonly aims: readonly Aim[];
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
    { name: 'all', groups: peopleBy(subjects, () => 'all'), promised: true },
    {
      name: `children under ${String(childBelow)}`,
      groups: peopleBy(subjects, ({ age }) => (age < childBelow ? 'child' : undefined)),
      promised: true,
    },
    {
      name: 'both with the same label of ethnicity',
      groups: peopleBy(subjects, ({ ethnicity }) => ethnicity),
      promised: false,
    },
  ];
  const lookalikes = kinds.flatMap(({ name, groups, promised }) =>
    promises.map(({ limit, off }) => {
      const some = [...share.keys()].filter((index) => (share[index] ?? 1) <= limit).map(pairAt);
      return {
        name,
        odds: `1 in ${String(Math.round(1 / limit))}`,
        off: promised ? off : undefined,
        counted: pairsWithin(some, groups).length,
        ratio: countedOverExpected(some, groups, limit, draws),
      };
    }),
  );
  return {
    groups: table(
      ['both people', 'people', 'pass at 1 % overall, %', 'times the overall rate'],
      rates.map((rate) => [rate.group, String(rate.people), percent(rate.rate, 2), ratioOf(rate).toFixed(2)]),
    ),
    worst: `The evidence that 1 % of all strangers reach is ${threshold.toFixed(2)}. Worst group: ${worst.group}, ${ratioOf(worst).toFixed(2)} times the overall rate, ${String(mostTimes)} times at most was aimed for.`,
    lookalikes: table(
      ['unrelated people', 'promised share', 'pairs counted', 'counted over expected'],
      lookalikes.map(({ name, odds, counted, ratio }) => [name, odds, String(counted), plain(ratio, 2)]),
    ),
    aims: [
      ...lookalikes.flatMap(({ name, odds, off, ratio }) =>
        off === undefined
          ? []
          : [
              aim(
                `lookalikes at ${odds}, ${name}: counted within ${String(100 * off)} % of expected`,
                ratio,
                { atLeast: 1 - off, atMost: 1 + off },
                (measured) => `${plain(measured, 2)} times`,
              ),
            ],
      ),
      aim(
        `strangers of the worst group pass at most ${String(mostTimes)} times as often as overall`,
        timesOverall(worst.rate),
        { atMost: mostTimes },
        (measured) => `${plain(measured, 2)} times (${worst.group})`,
      ),
    ],
  };
}

function timesOverall(rate: Measured | undefined): Measured | undefined {
  if (rate === undefined) return undefined;
  return { value: rate.value / overall, low: rate.low / overall, high: rate.high / overall };
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
