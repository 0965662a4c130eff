/** axe within the page: its source is put there once a page, and only what the question needs is run. */
import axe from 'axe-core';
import type { Page } from '@playwright/test';

/**
 * `all`: every rule of WCAG 2.2 A and AA and of good practice. `colour`: those that another colour scheme can break;
 * the others read the same tree in the dark.
 */
export type Rules = 'all' | 'colour';

interface AxeWindow {
  readonly axe?: typeof axe;
}

/** What axe objects to on the page as it stands, or within one element of it: the rule and the element, one a line. */
export async function findings(page: Page, within?: string, rules: Rules = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ selector, wanted }) => {
      const { axe: judge } = window as AxeWindow;
      if (judge === undefined) throw new Error('axe is not on the page');
      const { violations } = await judge.run(selector ?? document, {
        resultTypes: ['violations'],
        preload: false,
        ...(wanted === 'colour'
          ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
          : { rules: { 'target-size': { enabled: true } } }),
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    },
    { selector: within, wanted: rules },
  );
}
