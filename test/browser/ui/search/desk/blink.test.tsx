import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { messages } from '../../../../../src/i18n/en.ts';
import { LookClosely } from '../../../../../src/ui/views/search/desk/look-closely.tsx';
import { blinkRates, createLook, type Look } from '../../../../../src/ui/views/search/desk/look.ts';
import { paintedFace } from './painted-faces.ts';
import { show } from './show-desk.tsx';

let shown: { readonly close: () => void } | undefined;
afterEach(async () => {
  shown?.close();
  shown = undefined;
  await motion('no-preference');
});

async function motion(value: 'reduce' | 'no-preference'): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
}

async function showBlinking(): Promise<Look> {
  const look = createLook();
  look.mode.value = 'blink';
  look.blinkRate.value = blinkRates.most;
  const photos = await Promise.all([
    paintedFace({ id: 'old', side: 200, turn: 0, ground: 'yellow', age: 4 }),
    paintedFace({ id: 'new', side: 200, turn: 0, ground: 'green', age: 33 }),
  ]);
  const [first, second] = photos;
  shown = await show(<LookClosely look={look} reference={[first]} candidate={[second]} />);
  return look;
}

const caption = (): string => document.querySelector('.looks-caption')?.textContent ?? '';

/** How often the face changes within two seconds. */
async function changes(): Promise<number> {
  let count = 0;
  let last = caption();
  const end = performance.now() + 2000;
  while (performance.now() < end) {
    await new Promise(requestAnimationFrame);
    if (caption() !== last) count += 1;
    last = caption();
  }
  return count;
}

describe('blinking', () => {
  it('changes the face, at most three times a second', async () => {
    await showBlinking();
    const seen = await changes();
    expect(seen).toBeGreaterThanOrEqual(3);
    expect(seen).toBeLessThanOrEqual(6);
  });

  it('stops by its button and changes the face by hand', async () => {
    await showBlinking();
    await page.getByRole('button', { name: messages['desk.blink.stop'] }).click();
    expect(await changes()).toBe(0);
    const before = caption();
    await page.getByRole('button', { name: messages['desk.blink.other'] }).click();
    await expect.poll(caption).not.toBe(before);
  });

  it('does not start by itself where motion is not wished for, and stops soon when started', async () => {
    await motion('reduce');
    await showBlinking();
    expect(await changes()).toBe(0);
    await page.getByRole('button', { name: messages['desk.blink.start'] }).click();
    await expect
      .element(page.getByRole('button', { name: messages['desk.blink.start'] }), { timeout: 8000 })
      .toBeVisible();
  });

  it('stops at once when motion is no longer wished for', async () => {
    await showBlinking();
    expect(await changes()).toBeGreaterThan(0);
    await motion('reduce');
    await expect
      .element(page.getByRole('button', { name: messages['desk.blink.start'] }), { timeout: 2500 })
      .toBeVisible();
  });
});
