/**
 * `npm test`: every step runs even after one failed; a table and one summed line end the run.
 * `npm test -- --only unit,e2e` runs some of them, in the usual order.
 * The steps of a round run beside each other, as many as there are cores, and readings of the code beside all rounds;
 * what one of those says is shown whole when it ends.
 */
import { availableParallelism } from 'node:os';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { type Outlet, type Step, readings, rounds } from './steps.ts';
import { type Tally, settle, sum, summary } from './tally.ts';

interface Outcome {
  readonly name: string;
  readonly tally: Tally;
  readonly seconds: number;
}

/** Whether a step was asked for. Throws for a name that no step has. */
function chooser(): (step: Step) => boolean {
  const { values } = parseArgs({ args: argv.slice(2), options: { only: { type: 'string' } } });
  if (values.only === undefined) return () => true;
  const wanted = values.only.split(',').map((name) => name.trim());
  const known = [...readings, ...rounds.flat()].map(({ name }) => name);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No step ${unknown.join(', ')}: choose from ${known.join(', ')}`);
  return ({ name }) => wanted.includes(name);
}

async function take({ name, run }: Step, outlet?: Outlet): Promise<Outcome> {
  const start = performance.now();
  const tally = await run(outlet).catch((error: unknown) => {
    console.error(error);
    return settle(undefined, 1);
  });
  return { name, tally, seconds: (performance.now() - start) / 1000 };
}

async function alone(step: Step): Promise<Outcome> {
  console.log(`\n== ${step.name} ==`);
  return take(step);
}

/** All of them, in their order, so many at once. */
async function beside(round: readonly Step[], atOnce: number): Promise<readonly Outcome[]> {
  const outcomes = new Map<Step, Outcome>();
  const waiting = [...round];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const said: string[] = [];
      outcomes.set(step, await take(step, (text) => said.push(text)));
      console.log(`\n== ${step.name} ==\n${said.join('').trimEnd()}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return round.flatMap((step) => outcomes.get(step) ?? []);
}

function row(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(10) + cells.map((cell) => String(cell).padStart(9)).join('');
}

const isChosen = chooser();
const read = beside(readings.filter(isChosen), 1);
const outcomes: Outcome[] = [];
for (const round of rounds.map((steps) => steps.filter(isChosen))) {
  const [only, ...others] = round;
  if (only !== undefined && others.length === 0) outcomes.push(await alone(only));
  else outcomes.push(...(await beside(round, availableParallelism())));
}
outcomes.unshift(...(await read));

console.log(`\n${row('step', 'passed', 'failed', 'skipped', 'seconds')}`);
for (const { name, tally, seconds } of outcomes) {
  console.log(row(name, tally.passed, tally.failed, tally.skipped, seconds.toFixed(1)));
}
const total = sum(outcomes.map(({ tally }) => tally));
if (total.told.length > 0) console.log(`\n${total.told.join('\n')}`);
console.log(`\n${summary(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
