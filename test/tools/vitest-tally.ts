/** A Vitest reporter that writes a tally of the run to the file that a variable names. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { cwd, env } from 'node:process';
import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { type Tally, nothing, sum, toldTest } from './tally.ts';

/** Name of the variable. */
export const tallyVariable = 'YEARSPAN_TALLY';

function ofTest(file: string, test: TestCase): Tally {
  const { state, errors } = test.result();
  const told = (verdict: 'failed' | 'passed late') => [
    toldTest(verdict, `${file} › ${test.fullName}`, errors?.[0]?.message),
  ];
  if (state === 'failed') return { ...nothing, failed: 1, told: told('failed') };
  if (state !== 'passed') return { ...nothing, skipped: 1 };
  return { ...nothing, passed: 1, told: test.diagnostic()?.flaky === true ? told('passed late') : [] };
}

/** A file that broke outside of its tests, for example on an import, counts as one failed test. */
function ofModule(module: TestModule): Tally {
  const file = relative(cwd(), module.moduleId);
  const broken = module
    .errors()
    .map(({ message }) => ({ ...nothing, failed: 1, told: [toldTest('failed', file, message)] }));
  return sum([...broken, ...Array.from(module.children.allTests(), (test) => ofTest(file, test))]);
}

function ofError({ message }: SerializedError): Tally {
  return { ...nothing, failed: 1, told: [toldTest('failed', 'outside of any test', message)] };
}

export class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const path = env[tallyVariable];
    if (path === undefined) return;
    writeFileSync(path, JSON.stringify(sum([...modules.map(ofModule), ...errors.map(ofError)])));
  }
}
