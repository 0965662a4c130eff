import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { messages } from '../../../../../src/i18n/en.ts';
import type { Review } from '../../../../../src/domain/case.ts';
import { sampleFaces, type SampleFaces } from './sample-faces.ts';
import { phone, showDesk, type ShownDesk } from './show-desk.tsx';

let faces: SampleFaces;
let shown: ShownDesk | undefined;

beforeAll(async () => {
  // So small that the desk has to say something about it.
  faces = await sampleFaces(64);
});
afterAll(() => {
  faces.close();
});
afterEach(() => {
  shown?.close();
  shown = undefined;
});

const kept = (): Review | undefined => shown?.reviews.byKey.value.get('person:two');
const text = (key: keyof typeof messages) => page.getByText(messages[key], { exact: true });

/** What a screen reader calls what has the focus. */
function focused(): string {
  const element = document.activeElement;
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
  return (
    element?.getAttribute('aria-label') ??
    labels?.[0]?.textContent ??
    element?.textContent ??
    ''
  ).trim();
}

/** Presses Tab until the focus is on something with this name. */
async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (focused().startsWith(name)) return;
    await userEvent.keyboard('{Tab}');
  }
  expect.fail(`no Tab leads to ${name}`);
}

describe('the review of one candidate', () => {
  it('is done without a mouse, from the first look to the second opinion', async () => {
    shown = await showDesk(faces);
    await expect.element(page.getByRole('img', { name: /^reference, about/ })).toBeVisible();

    await tabTo(messages['desk.mode.side']);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.element(page.getByRole('tab', { name: messages['desk.mode.fade'] })).toHaveFocus();
    await expect.element(page.getByRole('img', { name: /laid over it$/ })).toBeVisible();
    await userEvent.keyboard('{Home}');
    await tabTo(messages['desk.stage']);
    await userEvent.keyboard('+{ArrowLeft}g');
    await expect
      .element(page.getByRole('button', { name: messages['desk.grey'] }))
      .toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('?');
    await expect.element(text('desk.key.exclude')).toBeVisible();

    await tabTo(messages['desk.part.proportions']);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(messages['desk.years.proportions'])).toBeVisible();
    await tabTo(messages['desk.part.similar']);
    await userEvent.keyboard(' ');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => kept()?.parts).toEqual([{ part: 'proportions', verdict: 'different' }]);
    await tabTo('Note: Proportions');
    await userEvent.keyboard('l, u and x are letters here{Tab}');
    await expect.poll(() => kept()?.parts[0]?.note).toBe('l, u and x are letters here');
    await tabTo(messages['desk.group.eyes']);
    await userEvent.keyboard('{Enter}');
    await tabTo(messages['desk.part.ears']);
    await userEvent.keyboard('{Tab} ');
    await expect.element(page.getByText('2 of 18 looked at')).toBeVisible();

    await userEvent.keyboard('l');
    await expect.poll(focused).toContain(messages['desk.reason.lead']);
    await userEvent.keyboard('{Enter}');
    await expect.element(text('desk.reason.missing')).toBeVisible();
    await tabTo(messages['desk.suggest.lead.parts']);
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(', ears{Enter}');
    await expect
      .poll(() => kept()?.decisions[0]?.reason)
      .toBe(`${messages['desk.suggest.lead.parts']}, ears`);
    expect(kept()?.decisions[0]?.evidence).toBe(faces.detail.candidate.evidence);
    await expect.poll(focused).toBe(messages['desk.decide.lead']);

    await tabTo(messages['desk.second']);
    await userEvent.keyboard('{Enter}');
    expect(shown.asked()).toBe(1);
  });

  it('keeps the history: excluded, taken back, and undone', async () => {
    shown = await showDesk(faces);
    await tabTo(messages['desk.mode.side']);
    await userEvent.keyboard('x');
    await userEvent.keyboard('the ears differ{Enter}');
    await expect.element(page.getByText('the ears differ')).toBeVisible();
    await tabTo(messages['desk.takeBack']);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => kept()?.decisions.map(({ verdict }) => verdict)).toEqual(['excluded', 'open']);
    await tabTo(messages['desk.undo']);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => kept()?.decisions.map(({ verdict }) => verdict)).toEqual(['excluded']);
  });

  it('gives up a decision with Escape, the focus back on its button', async () => {
    shown = await showDesk(faces);
    await tabTo(messages['desk.mode.side']);
    await userEvent.keyboard('u');
    await expect.poll(focused).toContain(messages['desk.reason.unsure']);
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe(messages['desk.decide.unsure']);
    expect(kept()).toBeUndefined();
  });

  it('does not lose the reason when Escape only ends the choice of letters of an input method', async () => {
    shown = await showDesk(faces);
    await tabTo(messages['desk.mode.side']);
    await userEvent.keyboard('u');
    await expect.poll(focused).toContain(messages['desk.reason.unsure']);
    const escape = { key: 'Escape', bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...escape, isComposing: true }));
    await expect.poll(focused).toContain(messages['desk.reason.unsure']);
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', escape));
    await expect.poll(focused).toBe(messages['desk.decide.unsure']);
  });

  it('keeps a note whose row is closed while it is written', async () => {
    shown = await showDesk(faces);
    const row = page.getByRole('button', { name: messages['desk.part.outline'] });
    await row.click();
    await page.getByRole('textbox', { name: /^Note: Outline/ }).fill('long');
    shown.close();
    await expect.poll(() => kept()?.parts).toEqual([{ part: 'outline', note: 'long' }]);
  });

  it('takes an answer away again', async () => {
    shown = await showDesk(faces);
    await page.getByRole('button', { name: messages['desk.part.outline'] }).click();
    const answers = page.getByRole('radiogroup', { name: messages['desk.part.outline'] });
    await answers.getByRole('radio', { name: messages['desk.part.unclear'] }).click();
    await expect.poll(() => kept()?.parts).toEqual([{ part: 'outline', verdict: 'unclear' }]);
    await page.getByRole('button', { name: messages['desk.part.clear'] }).click();
    await expect.poll(() => kept()?.parts).toEqual([]);
  });
});

describe('what might lead the eye', () => {
  it('is hidden from who judges first, until something is decided', async () => {
    shown = await showDesk(faces);
    await expect.element(page.getByRole('img', { name: /^Strength of the evidence/ })).toBeVisible();
    await page.getByRole('checkbox', { name: messages['desk.judgeFirst'] }).click();
    await expect.element(text('desk.evidence.hidden')).toBeVisible();
    expect(page.getByRole('img', { name: /^Strength of the evidence/ }).query()).toBeNull();
    expect(document.querySelector('.desk')?.textContent).not.toMatch(/support/i);
    await page.getByRole('button', { name: messages['desk.decide.unsure'] }).click();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('img', { name: /^Strength of the evidence/ })).toBeVisible();
    await expect.poll(() => kept()?.decisions[0]?.blind).toBe(true);
    await expect.element(page.getByText(/evidence then, hidden on the screen: /)).toBeVisible();
  });

  it('is said when the pictures do not show the same detail', async () => {
    shown = await showDesk(faces);
    await page.getByRole('radio', { name: /^1, / }).click({ force: true });
    await expect.element(page.getByText(/pixels wide: small details cannot be seen/)).toBeVisible();
    await expect.element(page.getByText(/may only be too small to see/)).toBeVisible();
  });
});

describe('on a phone', () => {
  it('nothing is wider than the screen and every target is large enough for a thumb', async () => {
    shown = await showDesk(faces, phone);
    for (const mode of ['swipe', 'fade', 'blink', 'halves', 'side'] as const) {
      await page.getByRole('tab', { name: messages[`desk.mode.${mode}`] }).click();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(phone.width);
    }
    await page.getByRole('button', { name: messages['desk.decide.excluded'] }).click();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(phone.width);
    const targets = [
      ...document.querySelectorAll('button, summary, input[type=range], label:has(input[type=radio])'),
    ];
    const small = targets.filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width > 0 && (width < 44 || height < 44);
    });
    expect(small.map(({ textContent }) => textContent)).toEqual([]);
  });
});
