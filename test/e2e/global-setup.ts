/** Serves `dist` as the developers' guide says a host should, on a free port, while the flows run. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../.build/serve.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Name of the variable that carries the page's address to the tests' own processes. */
export const addressVariable = 'YEARSPAN_URL';

async function serve(): Promise<() => Promise<void>> {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('Nothing to test in dist: run npm run build first');
  const { url, close } = await startServer({ dir: dist, port: 0 });
  process.env[addressVariable] = url;
  return close;
}

// Playwright takes a global setup by its default export.
export default serve;
