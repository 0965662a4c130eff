/**
 * `npm test`: every step runs even after one failed; a table and one summed line end the run.
 * `npm test -- --only unit,e2e` runs some of them, in the usual order.
 */
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { type Step, steps } from './steps.ts';
import { type Tally, settle, sum, summary } from './tally.ts';

interface Outcome {
  readonly name: string;
  readonly tally: Tally;
  readonly seconds: number;
}

function chosenSteps(): readonly Step[] {
  const { values } = parseArgs({ args: argv.slice(2), options: { only: { type: 'string' } } });
  if (values.only === undefined) return steps;
  const wanted = values.only.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(`No step ${unknown.join(', ')}: choose from ${steps.map(({ name }) => name).join(', ')}`);
  }
  return steps.filter(({ name }) => wanted.includes(name));
}

async function take({ name, run }: Step): Promise<Outcome> {
  console.log(`\n== ${name} ==`);
  const start = performance.now();
  const tally = await run().catch((error: unknown) => {
    console.error(error);
    return settle(undefined, 1);
  });
  return { name, tally, seconds: (performance.now() - start) / 1000 };
}

function row(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(10) + cells.map((cell) => String(cell).padStart(9)).join('');
}

const outcomes: Outcome[] = [];
for (const step of chosenSteps()) outcomes.push(await take(step));

console.log(`\n${row('step', 'passed', 'failed', 'skipped', 'seconds')}`);
for (const { name, tally, seconds } of outcomes) {
  console.log(row(name, tally.passed, tally.failed, tally.skipped, seconds.toFixed(1)));
}
const total = sum(outcomes.map(({ tally }) => tally));
console.log(`\n${summary(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
