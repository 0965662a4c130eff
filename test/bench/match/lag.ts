import { join } from 'node:path';
import { supportSteps } from '../../../src/workflows/comparison.ts';
import { supportStarts } from '../../../src/workflows/support.ts';
import type { Bench } from '../bench.ts';
import { figure, type Figure } from '../figure.ts';
import type { LagMatch, LagPair, LagPerson, LagQueue } from '../harness/match-lag.ts';
import { validationPhotos, type LagPhoto } from '../lag/photos.ts';
import { withHarness } from '../open-harness.ts';
import { prefectures, simulateFacts } from './simulated-facts.ts';

/** Draws of facts for the same people: one draw of so few says little. */
const draws = 5;
const seed = 60;

/** Everybody young against everybody grown, with and without facts. */
export const matchLag: Bench = {
  prefixes: ['match.lag.'],
  run: async ({ lag, people: most, say, ...context }) => {
    if (lag === undefined) return {};
    const photos = await validationPhotos(join(context.room.folder, 'lag'), most);
    const places = await prefectures();
    const names = [...new Set(photos.map(({ person }) => person))];
    const result = await withHarness(context, ({ page, entry, address }) => {
      const those = (person: string, side: LagPhoto['side']) =>
        photos
          .filter((photo) => photo.person === person && photo.side === side)
          .map(({ path }) => address(`lag/${path.split('/').map(encodeURIComponent).join('/')}`));
      const people = names.map((person): LagPerson => ({
        person,
        young: those(person, 'young'),
        grown: those(person, 'adult'),
      }));
      return page.evaluate((harness, task) => harness.matchLag(task), {
        entry,
        people,
        draws: Array.from({ length: draws }, (_, draw) => simulateFacts(names.length, places, seed + draw)),
        facts: ['birthYear', 'birthPlace'] as const,
      });
    });
    say(
      `match.lag.: ${String(result.a)} people young against ${String(result.b)} grown; precision and recall are of pairs that are each other's first. facts: birth years 15 % wrong by up to 3 years, birth places 20 % wrong, each told anew for either side; median of ${String(draws)} draws; baseline: by faces alone. chance: unrelated pairs that are expected at the step, baseline: those counted`,
    );
    say(`match.lag.: ${rules(result)}`);
    return Object.fromEntries([
      ...figuresOf('faces', [result.faces], []),
      ...figuresOf('facts', result.withFacts, [result.faces]),
      [
        'match.lag.toggle.ms',
        figure({ unit: 'ms', better: 'lower', samples: result.withFacts.map(({ toggled }) => toggled) }),
      ],
    ]);

    function figuresOf(
      name: string,
      queues: readonly LagQueue[],
      beside: readonly LagQueue[],
    ): readonly (readonly [string, Figure])[] {
      return supportStarts.flatMap((start, at) => {
        const prefix = `match.lag.${name}.${supportSteps[at + 1] ?? ''}`;
        const over = (some: readonly LagQueue[]) =>
          some.map(({ pairs }) => pairs.filter(({ evidence }) => evidence >= start));
        const share = (part: string, of: (pairs: readonly LagPair[]) => number) =>
          [
            `${prefix}.${part}`,
            figure({
              unit: 'share',
              better: 'higher',
              samples: over(queues).map(of),
              baseline: over(beside).map(of),
            }),
          ] as const;
        const reached = over(queues);
        return [
          share('precision', precision),
          share('recall', (pairs) => right(pairs).length / Math.min(result.a, result.b)),
          [
            `${prefix}.chance`,
            figure({
              unit: 'pairs',
              better: 'lower',
              samples: [mean(reached.map(expectedAtStart))],
              baseline: [mean(reached.map((pairs) => pairs.filter((pair) => !pair.right).length))],
            }),
          ] as const,
        ];
      });
    }
  },
};

const right = (pairs: readonly LagPair[]) => pairs.filter((pair) => pair.mutual && pair.right);
const precision = (pairs: readonly LagPair[]) =>
  right(pairs).length / pairs.filter(({ mutual }) => mutual).length;

/** What the queue says beside the last pair that reaches the step. */
function lastOf(pairs: readonly LagPair[]): Pick<LagPair, 'evidence' | 'expected' | 'atMost'> {
  return pairs.reduce<Pick<LagPair, 'evidence' | 'expected' | 'atMost'>>(
    (last, pair) => (pair.evidence < last.evidence ? pair : last),
    { evidence: Infinity, expected: 0, atMost: true },
  );
}

const expectedAtStart = (pairs: readonly LagPair[]) => lastOf(pairs).expected;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Expected beside counted, and where no data reach. */
function rules({ faces, withFacts }: LagMatch): string {
  return supportStarts
    .map((start, at) => {
      const said = (queues: readonly LagQueue[]) => {
        const reached = queues.map(({ pairs }) => pairs.filter(({ evidence }) => evidence >= start));
        const counted = mean(reached.map((pairs) => pairs.filter((pair) => !pair.right).length));
        const beyond = reached.some((pairs) => lastOf(pairs).atMost);
        return `${mean(reached.map(expectedAtStart)).toFixed(1)} to ${counted.toFixed(1)}${beyond ? ' (at most)' : ''}`;
      };
      return `${supportSteps[at + 1] ?? ''}: ${said([faces])}, with facts ${said(withFacts)}`;
    })
    .join('; ');
}
