/** A device with one core, little memory and no graphics but the screen: the same result, from one worker. */
import { chromium } from '@playwright/test';
import { chromiumArgs, findChromium } from '../tools/chromium.ts';
import { ComparePage } from './compare-page.ts';
import { expect, pageAddress, test } from './fixtures.ts';

/** No GPU process that draws, no WebGL and no WebGPU. */
const withoutGraphics = [
  '--disable-gpu',
  '--disable-3d-apis',
  '--disable-webgl',
  '--disable-webgl2',
  '--disable-features=WebGPU,WebGPUService',
];

test('one core, two gigabytes, no WebGPU, no WebGL, no shared memory: the samples are compared by one worker', async () => {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumArgs, ...withoutGraphics],
  });
  try {
    const page = await browser.newPage({ baseURL: pageAddress(), serviceWorkers: 'block', locale: 'en-GB' });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setHardwareConcurrencyOverride', { hardwareConcurrency: 1 });
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'deviceMemory', { value: 2 });
    });
    const view = new ComparePage(page);
    await view.open();
    expect(
      await page.evaluate(async () => ({
        webGpu: 'gpu' in navigator && (await navigator.gpu.requestAdapter()) !== null,
        webGl: document.createElement('canvas').getContext('webgl') !== null,
        shared: typeof SharedArrayBuffer !== 'undefined',
        cores: navigator.hardwareConcurrency,
      })),
    ).toEqual({ webGpu: false, webGl: false, shared: false, cores: 1 });
    await view.trySamples();
    expect(page.workers().filter((worker) => worker.url().includes('worker-engine'))).toHaveLength(1);
  } finally {
    await browser.close();
  }
});
