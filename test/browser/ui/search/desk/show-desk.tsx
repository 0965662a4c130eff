/** The review desk on the screen, over reviews in memory. */
import '../../../../../src/ui/styles/tokens.css';
import '../../../../../src/ui/styles/base.css';
import { render, type ComponentChildren } from 'preact';
import { signal, type Signal } from '@preact/signals';
import { page } from 'vitest/browser';
import { createPool } from '../../../../../src/engine/pool.ts';
import { createCompareState } from '../../../../../src/state/compare.ts';
import { createLightMode, type LightChoice } from '../../../../../src/state/light-mode.ts';
import { createLocation } from '../../../../../src/state/location.ts';
import { createSamples } from '../../../../../src/state/samples.ts';
import { AppContext } from '../../../../../src/ui/app.ts';
import { createLatePart } from '../../../../../src/ui/shell/late-part.ts';
import { Desk } from '../../../../../src/ui/views/search/desk/desk.tsx';
import { someReviews, type SomeReviews } from '../../../../unit/state/search/some-reviews.ts';
import type { SampleFaces } from './sample-faces.ts';

export const phone = { width: 360, height: 740 };
export const wide = { width: 900, height: 1000 };

export interface ShownDesk {
  readonly reviews: SomeReviews;
  readonly judgeFirst: Signal<boolean>;
  /** How often a second opinion was asked for. */
  readonly asked: () => number;
  readonly close: () => void;
}

/** Draws a part of the page in a window of this size. */
export async function show(
  children: ComponentChildren,
  size = wide,
): Promise<{ readonly close: () => void }> {
  await page.viewport(size.width, size.height);
  const pool = createPool();
  const compare = createCompareState(pool);
  const app = {
    compare,
    location: createLocation(window),
    light: createLightMode(signal<LightChoice>('auto'), navigator),
    samples: createSamples([], compare),
    collection: createLatePart(() => Promise.reject(new Error('not part of this test'))),
    search: createLatePart(() => Promise.reject(new Error('not part of this test'))),
    match: createLatePart(() => Promise.reject(new Error('not part of this test'))),
    privacy: createLatePart(() => Promise.reject(new Error('not part of this test'))),
    translate: createLatePart(() => Promise.reject(new Error('not part of this test'))),
  };
  const root = document.createElement('main');
  document.body.append(root);
  render(<AppContext.Provider value={app}>{children}</AppContext.Provider>, root);
  return {
    close() {
      render(null, root);
      root.remove();
      pool.dispose();
    },
  };
}

export async function showDesk({ reference, detail }: SampleFaces, size = wide): Promise<ShownDesk> {
  const reviews = someReviews();
  const judgeFirst = signal(false);
  let asked = 0;
  const { close } = await show(
    <Desk
      name="No. 2,214"
      reference={reference}
      detail={detail}
      reviews={reviews}
      judgeFirst={judgeFirst}
      onSecondOpinion={() => {
        asked += 1;
      }}
    />,
    size,
  );
  return { reviews, judgeFirst, asked: () => asked, close };
}
