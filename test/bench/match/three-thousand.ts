import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { startServer } from '../../../.build/serve.ts';
import { headlessEntry } from '../../../models/evaluate/browser-engine.ts';
import { factNames, type PairBlock } from '../../../src/workflows/match/contract.ts';
import type { Bench } from '../bench.ts';
import { figure } from '../figure.ts';
import { pageMemory } from '../gallery/page-memory.ts';
import { visit } from '../load/visit.ts';
import { loadHarness, SidesPage } from './sides-page.ts';

const people = 3000;
/** On both sides. */
const both = 300;
const passphrase = 'amber tractor violin seventeen clouds';
const names = { a: 'Families', b: 'Volunteers' } as const;
/** Pairs at the head of the order that an interrupted run must give as a whole one does. */
const head = 60;

/** Two sides of 3,000 on the real page: from the button to the whole order, facts, memory, and a run that is cut short. */
export const threeThousand: Bench = {
  prefixes: ['match.screen3000.'],
  run: async ({ dist, room, runs = 3, say }) => {
    const server = await startServer({ dir: dist, port: 0, mounts: { '/bench': room.folder } });
    const profile = join(room.folder, 'sides-profile');
    const { url } = server;
    const session = <T>(work: (view: SidesPage, context: BrowserContext) => Promise<T>): Promise<T> =>
      visit(profile, async (page, context) =>
        work(await SidesPage.open(page, context, url, passphrase), context),
      );
    try {
      const task = {
        entry: url + (await headlessEntry(dist)),
        passphrase,
        names,
        people,
        both,
        kernel: await kernelVersion(),
      };
      await visit(profile, async (page) => {
        await page.goto(url);
        await (await loadHarness(page, url)).evaluate((module, sides) => module.fillSides(sides), task);
      });
      const whole: Whole[] = [];
      for (let run = 0; run < runs; run += 1)
        whole.push(await session((view, context) => wholeRun(view, context, url)));
      const cut = await session(cutShort);
      const rest = await session(goOn);
      mustBeWhole(cut, rest, whole[0]?.pairs ?? []);

      const tasks = whole.flatMap(({ thread }) => thread.longTasks).map((task) => task.toFixed(0));
      say(
        `match.screen3000.: ${String(people)} x ${String(people)} drawn people of one photo, ${String(both)} of them on both sides, facts stated for most; the browser is restarted between runs. s: from the button to the frame with the whole order; longestTaskMs: of the page's thread meanwhile and while facts were switched (tasks over 50 ms:${tasks.map((task) => ` ${task}`).join('') || ' none'}); toggleMs: from the press to the frame with the new order, each fact off and on; memoryMB: private to the page's process after that. Cut short with ${String(rest.before)} pairs stored, ${String(rest.now)} were compared after that, none of the stored ones again, and the first ${String(head)} pairs are those of a whole run`,
      );
      return {
        'match.screen3000.s': figure({
          unit: 's',
          better: 'lower',
          samples: whole.map(({ seconds }) => seconds),
        }),
        'match.screen3000.longestTaskMs': figure({
          unit: 'ms',
          better: 'lower',
          samples: whole.map(({ thread }) => thread.longest),
        }),
        'match.screen3000.toggleMs': figure({
          unit: 'ms',
          better: 'lower',
          samples: whole.flatMap(({ toggles }) => toggles),
        }),
        'match.screen3000.memoryMB': figure({
          unit: 'MB',
          better: 'lower',
          samples: whole.map(({ memory }) => memory),
        }),
      };
    } finally {
      await server.close();
    }
  },
};

type Whole = Awaited<ReturnType<typeof wholeRun>>;

async function wholeRun(view: SidesPage, context: BrowserContext, address: string) {
  await view.choose(names);
  const bench = await loadHarness(view.page, address);
  const watch = await bench.evaluateHandle((module) => module.watchThread());
  const start = await view.button('match.run.start').elementHandle();
  const milliseconds = await bench.evaluate((module, button) => module.timeRun(button as HTMLElement), start);
  const toggles: number[] = [];
  for (const name of factNames) {
    for (const _ of ['off', 'on']) {
      const fact = await view.button(`match.fact.${name}`).elementHandle();
      toggles.push(await bench.evaluate((module, button) => module.timeOrder(button as HTMLElement), fact));
    }
  }
  const thread = await watch.evaluate((watching) => watching.stop());
  const memory = await pageMemory(context, view.page);
  const pairs = await view.head(head);
  await view.forget();
  return { seconds: milliseconds / 1000, toggles, thread, memory, pairs };
}

/** The blocks that workers were asked for before the page died with the browser. */
async function cutShort(view: SidesPage): Promise<readonly PairBlock[]> {
  await view.choose(names);
  return view.stopInTheMiddle();
}

interface Rest {
  /** Pairs that were stored when the page was opened again. */
  readonly before: number;
  readonly now: number;
  readonly blocks: readonly PairBlock[];
  readonly pairs: readonly string[];
}

async function goOn(view: SidesPage): Promise<Rest> {
  const button = view.button('match.run.resumeStopped');
  await button.waitFor();
  const before = await view.compared();
  await button.click();
  await view.done();
  const blocks = await view.blocks();
  const now = blocks.reduce((sum, { a, b }) => sum + (a[1] - a[0]) * (b[1] - b[0]), 0);
  return { before, now, blocks, pairs: await view.head(head) };
}

/** What was stored and what was compared after that are all pairs, each once, and give what one run gives. */
function mustBeWhole(
  cut: readonly PairBlock[],
  { before, now, blocks, pairs }: Rest,
  whole: readonly string[],
): void {
  if (before === 0 || now === 0) throw new Error('the run was not cut short in the middle');
  if (before + now !== people ** 2)
    throw new Error(
      `${String(before)} pairs stored and ${String(now)} compared are not all of them, or too many`,
    );
  const times = new Uint8Array(people ** 2);
  const mark = (some: readonly PairBlock[], each: (pair: number) => void): void => {
    for (const { a, b } of some)
      for (let p = a[0]; p < a[1]; p += 1) for (let q = b[0]; q < b[1]; q += 1) each(p * people + q);
  };
  mark(blocks, (pair) => {
    times[pair] = (times[pair] ?? 0) + 1;
  });
  if (times.some((count) => count > 1)) throw new Error('pairs were compared twice');
  mark(cut, (pair) => {
    times[pair] = 1;
  });
  if (times.includes(0)) throw new Error('pairs were never compared');
  if (pairs.some((text, at) => text !== whole[at])) throw new Error('another order than that of a whole run');
}

async function kernelVersion(): Promise<string> {
  const text = await readFile(new URL('../../../models/kernel.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
