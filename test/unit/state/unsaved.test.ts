import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createSamples } from '../../../src/state/samples.ts';
import { emptySlots } from '../../../src/state/slots.ts';
import { guardLeaving, guardPhotos } from '../../../src/state/unsaved.ts';
import { start } from './compare/start.ts';

/** As much of a window as is asked before it goes. */
function aPage() {
  const page = new EventTarget() as EventTarget & Pick<Window, 'addEventListener' | 'removeEventListener'>;
  const asks = (): boolean => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  return { page, asks };
}

describe('leaving the page', () => {
  it('is asked about for as long as something would be lost, and not a moment longer', () => {
    const { page, asks } = aPage();
    const unsaved = signal(false);
    guardLeaving(page, unsaved);
    expect(asks()).toBe(false);
    unsaved.value = true;
    expect(asks()).toBe(true);
    unsaved.value = false;
    expect(asks()).toBe(false);
  });

  it('is asked about from the moment a photo of one’s own is read until it is removed', async () => {
    const { page, asks } = aPage();
    const { state, fill } = start();
    guardPhotos(page, state.slots);
    expect(asks()).toBe(false);
    const filled = fill('earlier');
    expect(asks()).toBe(true);
    await filled;
    expect(asks()).toBe(true);
    state.reset();
    expect(asks()).toBe(false);
    state.takeBack();
    expect(asks()).toBe(true);
  });

  it('loses nothing with the sample photos, nor with a photo that could not be read', async () => {
    const { page, asks } = aPage();
    const { state } = start();
    guardPhotos(page, state.slots);
    const sample = { id: 'sample', url: 'data:image/jpeg;base64,AAAA', width: 1, height: 1 };
    await createSamples([sample], state, fetch).put('earlier', sample);
    expect(state.slots.value).not.toEqual(emptySlots);
    state.refuse('later', 'photo.not-an-image');
    expect(asks()).toBe(false);
    state.put('later', new Blob(['own']));
    expect(asks()).toBe(true);
  });
});
