import '../../../../src/ui/styles/tokens.css';
import '../../../../src/ui/styles/base.css';
import { render } from 'preact';
import { signal } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createPool } from '../../../../src/engine/pool.ts';
import { messages } from '../../../../src/i18n/en.ts';
import { createCompareState } from '../../../../src/state/compare.ts';
import { createLightMode, type LightChoice } from '../../../../src/state/light-mode.ts';
import { createLocation } from '../../../../src/state/location.ts';
import { createKinshipState, kinSlots } from '../../../../src/state/match/kinship.ts';
import { createSamples } from '../../../../src/state/samples.ts';
import { phaseOf } from '../../../../src/state/slots.ts';
import { AppContext } from '../../../../src/ui/app.ts';
import { createLatePart } from '../../../../src/ui/shell/late-part.ts';
import { KinshipPanel } from '../../../../src/ui/views/match/kinship/kinship-panel.tsx';
import { smallPortrait } from '../../engine/photos.ts';

let close = (): void => undefined;
afterEach(() => {
  close();
});

async function show(width: number) {
  await page.viewport(width, 800);
  const pool = createPool();
  const compare = createCompareState(pool);
  const part = createLatePart(() => Promise.reject(new Error('not part of this test')));
  const app = {
    compare,
    location: createLocation(window),
    light: createLightMode(signal<LightChoice>('auto'), navigator),
    samples: createSamples([], compare),
    collection: part,
    search: part,
    match: part,
    privacy: part,
    translate: part,
  };
  const kinship = createKinshipState(pool);
  const root = document.createElement('main');
  document.body.append(root);
  render(
    <AppContext.Provider value={app}>
      <KinshipPanel kinship={kinship} />
    </AppContext.Provider>,
    root,
  );
  close = () => {
    render(null, root);
    root.remove();
    pool.dispose();
  };
  return kinship;
}

const region = (key: 'kinship.slot.relative' | 'kinship.slot.adult') =>
  page.getByRole('region', { name: messages[key], exact: true });

describe('the panel on family likeness', () => {
  it('answers weakly from two files, points to DNA, and forgets them at a press', async () => {
    const kinship = await show(360);
    const files = document.querySelectorAll<HTMLInputElement>('.kin-slot input[type=file]');
    expect(files).toHaveLength(3);
    const portrait = new File([await smallPortrait()], 'one.jpg', { type: 'image/jpeg' });
    const [relative, , adult] = files;
    if (relative === undefined || adult === undefined) throw new Error('three slots');
    await userEvent.upload(relative, portrait);
    await expect
      .element(region('kinship.slot.relative').getByRole('button', { name: 'Replace' }), { timeout: 50_000 })
      .toBeVisible();
    await expect.element(page.getByText(messages['kinship.waiting.adult'])).toBeVisible();
    await userEvent.upload(adult, portrait);
    await expect.element(page.getByText(messages['kinship.dna.title'])).toBeVisible();
    await expect.element(page.getByText(messages['kinship.onePerson.title'])).toBeVisible();
    expect(document.querySelector('.kin-says h3')?.textContent).toBe('Close relatives: limited support');
    await expect
      .element(page.getByText(/A photo cannot tell whether people are related/))
      .toBeInTheDocument();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: messages['kinship.clear'] }).click();
    expect(kinship.kinship.value).toBeUndefined();
    await expect.poll(() => document.querySelectorAll('.kin-slot img, .kin-slot canvas').length).toBe(0);
    expect(document.activeElement).toBe(document.querySelector('.kinship'));
  });

  it('takes photos that are dropped or pasted, in its own part of the page only', async () => {
    const kinship = await show(900);
    const carried = new DataTransfer();
    carried.items.add(new File([await smallPortrait()], 'one.jpg', { type: 'image/jpeg' }));
    const options = { bubbles: true, cancelable: true, dataTransfer: carried, clipboardData: carried };
    const slot = document.querySelector<HTMLElement>('[data-slot=adult]');
    const title = document.querySelector('.kinship h2');
    slot?.dispatchEvent(new DragEvent('dragover', options));
    await expect.element(region('kinship.slot.adult').getByText(messages['slot.dropNow'])).toBeVisible();
    slot?.dispatchEvent(new DragEvent('drop', options));
    expect(phaseOf(kinship.slots.value.adult)).toBe('reading');
    await expect.element(page.getByText(/^The adult: Looking for faces/)).toBeInTheDocument();
    const outside = new DragEvent('drop', options);
    document.body.dispatchEvent(outside);
    document.body.dispatchEvent(new ClipboardEvent('paste', options));
    // Else the browser would show the photo in place of the page.
    expect(outside.defaultPrevented).toBe(true);
    expect(phaseOf(kinship.slots.value.relative)).toBe('empty');
    title?.dispatchEvent(new ClipboardEvent('paste', options));
    expect(phaseOf(kinship.slots.value.relative)).toBe('reading');
    await userEvent.keyboard('{Escape}');
    expect(kinSlots.map((name) => phaseOf(kinship.slots.value[name]))).toEqual(['empty', 'empty', 'empty']);
  });
});
