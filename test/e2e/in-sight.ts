/** What a person who uses the keyboard must be able to see, and what a screen reader says by itself. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Presses of Tab after which a thing counts as out of reach. */
const farthest = 120;

/** Tabs until the focus is on `target`; wherever it comes by, it shows, and nothing lies over it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < farthest; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await hiddenFocus(page)).toBeUndefined();
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('not to be reached by Tab');
}

/** Why nobody sees where the focus is; undefined where it shows. */
export async function hiddenFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focus = document.activeElement;
    // Between the end of the page and its beginning the browser itself has the focus.
    if (focus === null || focus === document.body) return undefined;
    const name = `${focus.tagName.toLowerCase()} “${(focus.getAttribute('aria-label') ?? focus.textContent).trim().slice(0, 40)}”`;
    // Some draw their focus round the words or the picture beside them.
    const marked = [focus, focus.closest('label'), focus.nextElementSibling].some((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    if (!marked) return `${name} has no outline`;
    const { left, top, width, height } = focus.getBoundingClientRect();
    const right = Math.min(left + width, innerWidth);
    const bottom = Math.min(top + height, innerHeight);
    const [x, y] = [(Math.max(left, 0) + right) / 2, (Math.max(top, 0) + bottom) / 2];
    const above = document.elementFromPoint(x, y);
    if (above === null) return `${name} is out of sight`;
    const own = [focus, focus.closest('label')].some(
      (each) => each !== null && (each.contains(above) || above.contains(each)),
    );
    return own ? undefined : `${name} lies under ${above.tagName.toLowerCase()}.${above.className}`;
  });
}

/** Begins to write down what live regions say; answers with all of it so far, `!` before what interrupts. */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const last = new WeakMap<Element, string>();
    Object.assign(window, { said });
    const regions = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
    const read = (): void => {
      for (const region of document.querySelectorAll(regions)) {
        const text = region.textContent.trim().replaceAll(/\s+/gu, ' ');
        if (text === (last.get(region) ?? '')) continue;
        last.set(region, text);
        const shouts = region.matches('[role=alert], [aria-live=assertive]');
        if (text !== '') said.push(`${shouts ? '!' : ''}${text}`);
      }
    };
    read();
    new MutationObserver(read).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  return () => page.evaluate(() => (window as Window & { said?: readonly string[] }).said ?? []);
}
