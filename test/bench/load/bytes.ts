import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startServer } from '../../../.build/serve.ts';
import type { Bench } from '../bench.ts';
import { figure } from '../figure.ts';
import { compareSamples, visit } from './visit.ts';

/** What really goes over the wire: the page's JavaScript before anybody does anything, and the networks' weights. */
export const loadBytes: Bench = {
  prefixes: ['load.pageJs.', 'load.models.'],
  run: async ({ dist, room, say }) => {
    const { before, during } = await requestedFiles(dist, join(room.folder, 'profile-bytes'));
    const scripts = before.filter((path) => path.endsWith('.js'));
    say(`load.pageJs.: ${scripts.join(', ')}, gzipped at level 9`);
    const gzipped = await Promise.all(
      scripts.map(async (path) => gzipSync(await readFile(join(dist, path)), { level: 9 }).length),
    );
    const shipped = (await readdir(join(dist, 'models'))).map((name) => `/models/${name}`);
    const fetched = [...before, ...during].filter((path) => shipped.includes(path));
    const size = (unit: string, bytes: readonly number[], scale: number) =>
      figure({ unit, better: 'lower', samples: [bytes.reduce((sum, one) => sum + one, 0) / scale] });
    const sizes = (paths: readonly string[]) =>
      Promise.all(paths.map(async (path) => (await stat(join(dist, path))).size));
    return {
      'load.pageJs.kB': size('kB', gzipped, 1e3),
      'load.models.MB': size('MB', await sizes(shipped), 1e6),
      'load.models.first.MB': size('MB', await sizes(fetched), 1e6),
    };
  },
};

/** Paths of files asked for until the page rests, and from then to the first comparison, each once. */
async function requestedFiles(dist: string, profile: string) {
  const server = await startServer({ dir: dist, port: 0 });
  try {
    return await visit(profile, async (page, context) => {
      const paths = new Set<string>();
      context.on('request', (request) => {
        if (request.url().startsWith(server.url)) paths.add(new URL(request.url()).pathname);
      });
      await page.goto(server.url, { waitUntil: 'networkidle' });
      const before = [...paths];
      await compareSamples(page);
      return { before, during: [...paths].filter((path) => !before.includes(path)) };
    });
  } finally {
    await server.close();
  }
}
