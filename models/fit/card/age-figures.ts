/** How far age estimates are off, on unrelated people of known age. */
import type { UtkLabel } from '../labels.ts';
import { aim, type Aim } from './aims.ts';
import { plain, table } from './markdown.ts';
import { meanOver, type Draws } from './measure.ts';
import type { Subject } from './subjects.ts';
import { childBelow } from './utk-figures.ts';

type Aged = Subject<UtkLabel>;

const estimates: readonly ((subject: Aged) => number)[] = [
  ({ face }) => face.age.mean,
  ({ networkAge }) => networkAge,
  ({ stock }) => stock.age,
];
const lastDecade = 80;

export function ageTable(subjects: readonly Aged[], draws: Draws): string {
  const row = (name: string, keep: (age: number) => boolean): string[] => {
    const some = subjects.filter(({ label }) => keep(label.age));
    const errors = estimates.map((estimate) =>
      meanOver(
        some.map((subject) => ({
          person: subject.person,
          value: Math.abs(estimate(subject) - subject.label.age),
        })),
        draws,
      ),
    );
    return [name, String(some.length), ...errors.map((error) => plain(error, 2))];
  };
  const decades = Array.from({ length: lastDecade / 10 }, (_, index) => 10 * index);
  return table(
    ['true age', 'people', 'Yearspan', 'age network on our crop', 'face-api as it comes'],
    [
      row('all', () => true),
      row(`under ${String(childBelow)}`, (age) => age < childBelow),
      ...decades.map((from) =>
        row(`${String(from)}–${String(from + 9)}`, (age) => age >= from && age < from + 10),
      ),
      row(`${String(lastDecade)} and over`, (age) => age >= lastDecade),
    ],
  );
}

/** Better than face-api as it comes, overall and for children; errors paired person by person. */
export function ageAims(subjects: readonly Aged[], draws: Draws): Aim[] {
  const better = (name: string, keep: (age: number) => boolean) => {
    const some = subjects.filter(({ label }) => keep(label.age));
    const items = some.map(({ person, face, stock, label }) => ({
      person,
      value: Math.abs(face.age.mean - label.age) - Math.abs(stock.age - label.age),
    }));
    return aim(
      `mean absolute error of age less than face-api’s as it comes, ${name}`,
      meanOver(items, draws),
      { atMost: 0 },
      (measured) => `${plain(measured, 2)} years`,
    );
  };
  return [better('all', () => true), better(`under ${String(childBelow)}`, (age) => age < childBelow)];
}
