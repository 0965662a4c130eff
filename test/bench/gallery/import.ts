import { join } from 'node:path';
import { startServer } from '../../../.build/serve.ts';
import { headlessEntry } from '../../../models/evaluate/browser-engine.ts';
import type { Bench } from '../bench.ts';
import { figure } from '../figure.ts';
import type * as harness from '../harness/page.ts';
import { validationPhotos } from '../lag/photos.ts';
import { shuffled } from '../lag/random.ts';
import { visit } from '../load/visit.ts';

const count = 500;
const choice = 4;
const warmups = 40;
const mount = '/photos';

/** Photos per second into the gallery, with its encryption and on the disk, beside the engine alone on the same photos. */
export const importSpeed: Bench = {
  prefixes: ['gallery.import.'],
  run: async ({ dist, room, lag, runs = 3, say }) => {
    if (lag === undefined) return {};
    const some = shuffled(await validationPhotos(join(room.folder, 'lag'), undefined), choice).slice(
      0,
      count,
    );
    const server = await startServer({ dir: dist, port: 0, mounts: { [mount]: room.folder } });
    try {
      // Only a profile on disk has a database on disk.
      const { engine, imported, stored, workers } = await visit(
        join(room.folder, 'profile-import'),
        async (page) => {
          await page.goto(server.url);
          const address = (path: string) =>
            new URL(`${mount}/${path.split('/').map(encodeURIComponent).join('/')}`, server.url).href;
          const bench = await page.evaluateHandle(
            async (module) => (await import(module)) as typeof harness,
            address('harness/page.js'),
          );
          return bench.evaluate((module, task) => module.timeImport(task), {
            entry: server.url + (await headlessEntry(dist)),
            photos: some.map(({ path }) => address(`lag/${path}`)),
            warmups,
            runs,
          });
        },
      );
      say(
        `gallery.import.: ${String(some.length)} photos of heads a run on ${String(workers)} workers, ${String(stored)} of them stored, the others near-duplicates; baseline: the engine alone`,
      );
      return {
        'gallery.import.photosPerSecond': figure({
          unit: '1/s',
          better: 'higher',
          samples: imported,
          baseline: engine,
        }),
      };
    } finally {
      await server.close();
    }
  },
};
