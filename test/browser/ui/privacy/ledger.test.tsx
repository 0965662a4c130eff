/** The ledger on the screen. What is no request of this page is made up here: the policy lets none out. */
import '../../../../src/ui/styles/tokens.css';
import '../../../../src/ui/styles/base.css';
import { render } from 'preact';
import { signal } from '@preact/signals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createPool } from '../../../../src/engine/pool.ts';
import { hear, startLedger } from '../../../../src/ledger/ledger.ts';
import { createCompareState } from '../../../../src/state/compare.ts';
import { createLightMode, type LightChoice } from '../../../../src/state/light-mode.ts';
import { createLocation } from '../../../../src/state/location.ts';
import { createLedger } from '../../../../src/state/privacy/ledger.ts';
import { createSamples } from '../../../../src/state/samples.ts';
import { AppContext } from '../../../../src/ui/app.ts';
import { createLatePart } from '../../../../src/ui/shell/late-part.ts';
import { LedgerFacts } from '../../../../src/ui/views/privacy/ledger/ledger-facts.tsx';
import { LedgerList } from '../../../../src/ui/views/privacy/ledger/ledger-list.tsx';
import { LedgerVerdict } from '../../../../src/ui/views/privacy/ledger/ledger-verdict.tsx';

const root = document.createElement('main');
const rows = () => [...root.querySelectorAll<HTMLElement>('.ledger-row')];
const addresses = () => rows().map((row) => row.querySelector('.ledger-address')?.textContent);
const verdict = () => root.querySelector<HTMLElement>('.privacy-verdict');
const announced = () => root.querySelector('[role=status]')?.textContent;

const lateParts = ['collection', 'search', 'match', 'privacy', 'translate'].map(
  (name) => [name, createLatePart(() => Promise.reject(new Error('not part of this test')))] as const,
);

/** A request to another origin that was answered, some milliseconds after the page opened. */
function hearOf(name: string, at: number): void {
  hear({ kind: 'worker', name, number: 1 }, [
    {
      at: performance.timeOrigin + at,
      address: `https://elsewhere.example/${name}`,
      initiator: 'fetch',
      from: 'unknown',
    },
  ]);
}

beforeAll(async () => {
  await page.viewport(360, 740);
  startLedger(window);
  const compare = createCompareState(createPool());
  const { collection, search, match, privacy, translate } = Object.fromEntries(lateParts);
  if (!collection || !search || !match || !privacy || !translate) throw new Error('a view is missing');
  const app = {
    ...{ compare, collection, search, match, privacy, translate },
    location: createLocation(window),
    light: createLightMode(signal<LightChoice>('auto'), navigator),
    samples: createSamples([], compare),
  };
  const ledger = createLedger(window);
  document.body.append(root);
  render(
    <AppContext.Provider value={app}>
      <LedgerVerdict ledger={ledger} />
      <LedgerFacts ledger={ledger} />
      <LedgerList ledger={ledger} />
    </AppContext.Provider>,
    root,
  );
});

afterAll(() => {
  render(null, root);
  root.remove();
});

describe('the ledger on the screen', () => {
  it('says that all went to the own address, announces nothing and fits a phone', async () => {
    await expect.poll(() => rows().length).toBeGreaterThan(0);
    expect(verdict()?.dataset['state']).toBe('good');
    expect(announced()).toBe('');
    expect(root.scrollWidth).toBeLessThanOrEqual(360);
  });

  it('shows the newest at first and all on demand', async () => {
    await expect.poll(() => page.getByRole('button', { name: /^Show all/ }).query()).not.toBeNull();
    const few = rows().length;
    await page.getByRole('button', { name: /^Show all/ }).click();
    expect(rows().length).toBeGreaterThan(few);
  });

  it('puts what went elsewhere first, in amber, and announces it once', async () => {
    hearOf('curious', 10);
    await expect.poll(() => verdict()?.dataset['state']).toBe('caution');
    expect(verdict()?.textContent).toContain('1 request went to another address');
    expect(announced()).toContain('1 request went to another address');
    expect(rows()[0]?.textContent).toContain('https://elsewhere.example/curious');
    expect(rows()[0]?.textContent).toContain('Worker curious 1');
  });

  it('shows one asker alone, or only what went elsewhere', async () => {
    hearOf('second', 20);
    await page.getByRole('button', { name: /^Worker curious 1/ }).click();
    expect(rows()).toHaveLength(1);
    await page.getByRole('button', { name: /^All/ }).click();
    await page.getByRole('checkbox').click();
    expect(addresses()).toEqual(['https://elsewhere.example/second', 'https://elsewhere.example/curious']);
    await page.getByRole('button', { name: /^Page/ }).click();
    expect(rows()).toEqual([]);
    await expect.element(page.getByText('None. Every request so far')).toBeVisible();
  });
});
