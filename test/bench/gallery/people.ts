import { join } from 'node:path';
import type { BrowserContext, JSHandle, Page } from '@playwright/test';
import { startServer } from '../../../.build/serve.ts';
import { headlessEntry } from '../../../models/evaluate/browser-engine.ts';
import { messages } from '../../../src/i18n/en.ts';
import type { Bench } from '../bench.ts';
import { figure, median } from '../figure.ts';
import { visit } from '../load/visit.ts';
import type * as harness from '../harness/page.ts';
import type { UnlockTimes } from '../harness/screen.ts';
import { pageMemory } from './page-memory.ts';

const people = 10_000;
const passphrase = 'amber tractor violin seventeen clouds';
/** Five seconds of a fast flick at 60 frames a second. */
const frameCount = 300;
const pixelsAFrame = 100;
/** Milliseconds until faces, photos and consents are read as well. */
const settling = 5_000;

interface Session {
  readonly unlock: UnlockTimes;
  /** Milliseconds. */
  readonly frames: readonly number[];
  readonly memory: number;
}

/** A gallery of 10,000 people with drawn crops: unlock to the first screen, scrolling, memory. */
export const galleryPeople: Bench = {
  prefixes: ['gallery.unlock10k.', 'gallery.memory10k.', 'gallery.scroll10k.'],
  run: async ({ dist, room, runs = 5, say }) => {
    const server = await startServer({ dir: dist, port: 0, mounts: { '/bench': room.folder } });
    const profile = join(room.folder, 'gallery-profile');
    const sessions: Session[] = [];
    try {
      const entry = server.url + (await headlessEntry(dist));
      await visit(profile, async (page) => {
        await page.goto(server.url);
        const bench = await loadHarness(page, server.url);
        await bench.evaluate((harness, task) => harness.fillGallery(task), { entry, passphrase, people });
      });
      for (let run = 0; run < runs; run += 1) {
        sessions.push(await visit(profile, (page, context) => measure(page, context, server.url)));
      }
    } finally {
      await server.close();
    }
    say(
      `gallery.…10k.: ${people} people with one photo, one face and one 160-pixel crop each; the browser is restarted between runs. unlock10k.ms: from the button to every picture on the screen, Argon2id included; scroll10k.longestMs: the longest of ${frameCount} frames of ${pixelsAFrame} pixels; memory: private to the page's process, after that`,
    );
    const times = (samples: readonly number[]) => figure({ unit: 'ms', better: 'lower', samples });
    return {
      'gallery.unlock10k.ms': times(sessions.map(({ unlock }) => unlock.pictures)),
      'gallery.unlock10k.namesMs': times(sessions.map(({ unlock }) => unlock.names)),
      'gallery.scroll10k.longestMs': times(sessions.map((session) => Math.max(...session.frames))),
      'gallery.scroll10k.medianMs': times(sessions.map((session) => median(session.frames))),
      'gallery.memory10k.MB': figure({
        unit: 'MB',
        better: 'lower',
        samples: sessions.map(({ memory }) => memory),
      }),
    };
  },
};

function loadHarness(page: Page, address: string): Promise<JSHandle<typeof harness>> {
  return page.evaluateHandle(
    async (module) => (await import(module)) as typeof harness,
    `${address}bench/harness/page.js`,
  );
}

async function measure(page: Page, context: BrowserContext, address: string): Promise<Session> {
  await page.goto(`${address}#collection`);
  await page.getByLabel(messages['vault.passphrase'], { exact: true }).fill(passphrase);
  const bench = await loadHarness(page, address);
  const button = page.getByRole('button', { name: messages['vault.unlock.action'], exact: true });
  const pressed = await button.evaluateHandle((element) => element as HTMLElement);
  const unlock = await bench.evaluate((harness, element) => harness.timeUnlock(element), pressed);
  await page.waitForTimeout(settling);
  const frames = await bench.evaluate((harness, { count, pixels }) => harness.scrollFrames(count, pixels), {
    count: frameCount,
    pixels: pixelsAFrame,
  });
  return { unlock, frames, memory: await pageMemory(context, page) };
}
