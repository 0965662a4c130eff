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
import type { BenchOutcome } from '../../../../src/state/photo-bench/bench.ts';
import { createSamples } from '../../../../src/state/samples.ts';
import { AppContext } from '../../../../src/ui/app.ts';
import { PhotoBench } from '../../../../src/ui/photo-bench/photo-bench.tsx';
import { createLatePart } from '../../../../src/ui/shell/late-part.ts';
import { fetchPhoto } from '../../engine/photos.ts';

let close = (): void => undefined;
afterEach(() => {
  close();
});

async function show(): Promise<readonly BenchOutcome[]> {
  await page.viewport(360, 740);
  const pool = createPool({ workers: 1 });
  const compare = createCompareState(pool);
  const part = createLatePart(() => Promise.reject(new Error('not part of this test')));
  const used: BenchOutcome[] = [];
  const root = document.createElement('main');
  document.body.append(root);
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
  const points = [
    [0.45, 0.3],
    [0.6, 0.3],
    [0.53, 0.36],
    [0.47, 0.42],
    [0.58, 0.42],
  ].map(([x = 0, y = 0]) => ({ x, y }));
  const [a, b, c, d, e] = points;
  if (!a || !b || !c || !d || !e) throw new Error('five points');
  render(
    <AppContext.Provider value={app}>
      <PhotoBench
        subject={{ blob: await fetchPhoto('/corpus/portrait.jpg'), points: [a, b, c, d, e] }}
        treat={compare.treat}
        onUse={(outcome) => used.push(outcome)}
        onClose={() => undefined}
      />
    </AppContext.Provider>,
    root,
  );
  close = () => {
    render(null, root);
    root.remove();
    pool.dispose();
  };
  return used;
}

const button = (key: keyof typeof messages) => page.getByRole('button', { name: messages[key], exact: true });
const tab = (key: keyof typeof messages) => page.getByRole('tab', { name: messages[key], exact: true });
const picture = () => page.getByRole('img', { name: messages['bench.alt'] }).element() as HTMLImageElement;

describe('the photo bench', () => {
  it('shows what the engine makes of the photo, goes back and forth, and hands over what was done', async () => {
    const used = await show();
    await button('bench.turn.right').click();
    await expect.poll(() => picture().naturalWidth).toBe(800);
    await button('bench.undo').click();
    await expect.poll(() => picture().naturalWidth).toBe(640);
    await button('bench.redo').click();
    await tab('bench.tool.crop').click();
    (page.getByRole('button', { name: messages['bench.crop.right'] }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
    await tab('bench.tool.light').click();
    await expect.poll(() => picture().naturalWidth).toBe(720);
    await button('bench.grey').click();
    await button('bench.use').click();
    expect(used).toEqual([
      {
        treatment: {
          quarterTurns: 1,
          crop: { x: 0, y: 0, width: expect.closeTo(0.9, 6) as number, height: 1 },
          grey: true,
        },
      },
    ]);
  });

  it('goes close to the face that the program sees, lets a point be moved by keyboard, and hands over five', async () => {
    const used = await show();
    await tab('bench.tool.points').click();
    const nose = page.getByRole('button', { name: messages['mark.point.2'] });
    await expect.element(nose).toBeInTheDocument();
    // A square of four and a half eye distances round it: the face fills what was a small part.
    await expect.poll(() => document.querySelector('.bench-picture')?.clientWidth ?? 0).toBeGreaterThan(200);
    (nose.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await button('bench.use').click();
    const [a, , moved] = used[0]?.marks ?? [];
    expect(a?.x).toBeCloseTo(0.45, 3);
    expect(moved?.x).toBeGreaterThan(0.531);
    expect(moved?.x).toBeLessThan(0.55);
  });

  it('says that nothing is to be used while nothing was changed', async () => {
    await show();
    await expect.element(button('bench.use')).toBeDisabled();
    await expect.element(button('bench.reset')).toBeDisabled();
  });
});
