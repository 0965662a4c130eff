/** The import direction of `.dependency-cruiser.cjs`, checked over a tree's `src`. */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type IConfiguration, cruise } from 'dependency-cruiser';

/** A check that sees fewer files than the house has rooms has lost its way to them. */
const fewestModules = 10;

export interface ImportReport {
  readonly modules: number;
  /** `rule: from -> to`, one a broken rule. */
  readonly violations: readonly string[];
  readonly passed: boolean;
}

/** `root` is the folder that holds `src` and `package.json`. Throws when there is no `src`. */
export async function checkImports(root: string): Promise<ImportReport> {
  const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;
  const { output } = await cruise(['src'], {
    ...config.options,
    ruleSet: { forbidden: config.forbidden ?? [] },
    validate: true,
    baseDir: root,
  });
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered in prose: ${output}`);
  const modules = output.modules.filter((module) => module.source.startsWith('src/')).length;
  const violations = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
  return { modules, violations, passed: violations.length === 0 && modules >= fewestModules };
}

async function main(): Promise<void> {
  const report = await checkImports(fileURLToPath(new URL('../..', import.meta.url)));
  for (const violation of report.violations) console.log(violation);
  console.log(`${report.modules} modules, ${report.violations.length} violations`);
  if (report.modules < fewestModules) console.log(`expected at least ${fewestModules} modules under src`);
  process.exitCode = report.passed ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
