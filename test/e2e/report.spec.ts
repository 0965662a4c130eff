/** What leaves, only on purpose: nothing is printed or saved that was not shown first. */
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { readPdf } from '../tools/read-pdf.ts';
import { expect, test } from './fixtures.ts';
import { OutgoingPage } from './outgoing-page.ts';

/** Every one of these stands nowhere else. */
const written = {
  name: 'Xiaolan Q.',
  place: 'Guiyang station',
  marks: 'burn on the left hand',
  caseNote: 'her mother asks each spring',
  partNote: 'the same small gap',
  reason: 'both ears agree closely',
} as const;
/** Of the sample photo that the first candidate comes from. */
const file = 'sample3-middle';

/** Without white space, which lines and pages break anew, and without ligatures. */
const squeezed = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

async function pdfOf(page: Page, format: 'A4' | 'Letter'): Promise<readonly string[]> {
  const pages = await readPdf(await page.pdf({ format }));
  return pages.flat().map(squeezed);
}

/** Runs of text in the PDF that the preview does not hold; the marks of lists are drawn by the browser. */
async function notShown(runs: readonly string[], sheet: Locator): Promise<readonly string[]> {
  const shown = squeezed(await sheet.innerText());
  return runs.filter((run) => !shown.includes(run.replace(/^(?:•|\d+\.)/u, '')));
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return download;
}

test('the report prints what its preview shows and nothing else', async ({ page }) => {
  const view = new OutgoingPage(page);
  await view.search();
  await view.describe({
    'case.facts.name': written.name,
    'case.facts.lastSeenPlace': written.place,
    'case.facts.marks': written.marks,
    'case.facts.note': written.caseNote,
  });
  await view.keepFirstAsLead(written.partNote, written.reason);
  await view.open('out.report');
  const sheet = await view.sheet();

  for (const format of ['A4', 'Letter'] as const) {
    const runs = await pdfOf(page, format);
    const printed = runs.join('');
    expect(await notShown(runs, sheet), format).toEqual([]);
    expect(printed).toContain(squeezed(view.t('report.nature')));
    expect(printed).toContain(squeezed(view.t('support.one-person.very-strong')));
    expect(printed).toContain(
      squeezed((await sheet.locator('.evidence-ruler figcaption').innerText()).trim()),
    );
    expect(printed).toContain(squeezed(view.t('strangers.family')));
    expect(printed).toContain(squeezed(written.reason));
    expect(printed).toContain(squeezed(view.t('report.done.nothing')));
    for (const text of [written.name, written.place, written.marks, written.caseNote, written.partNote, file])
      expect(printed).not.toContain(squeezed(text));
    // The rest of the page stays on the screen.
    expect(printed).not.toContain(squeezed(view.t('out.ask')));
    expect(printed).not.toContain(squeezed(view.t('app.onDevice')));
  }

  await view.tick('report.tick.names').check();
  await view.tick('report.tick.places').check();
  await view.tick('report.tick.notes').check();
  const all = await pdfOf(page, 'A4');
  expect(await notShown(all, await view.sheet())).toEqual([]);
  for (const text of [written.name, written.place, written.caseNote, written.partNote])
    expect(all.join('')).toContain(squeezed(text));
  expect(all.join('')).not.toContain(squeezed(written.marks));
  expect(all.join('')).not.toContain(file);
});

test('the report asks before it leaves, and asks again once it has changed', async ({ page }) => {
  const view = new OutgoingPage(page);
  await view.search();
  await view.keepFirstAsLead(written.partNote, written.reason);
  await view.open('out.report');
  await view.sheet();
  await view.button('out.print').click();
  await expect(page.getByText(view.t('out.ask.missing'))).toBeVisible();
  await expect(view.tick('out.ask.tick')).toBeFocused();
  expect(await view.printedAs()).toBeNull();
  await view.tick('out.ask.tick').check();
  await view.tick('report.tick.files').check();
  await expect(view.tick('out.ask.tick')).not.toBeChecked();
  await view.tick('out.ask.tick').check();
  await view.button('out.print').click();
  expect(await view.printedAs()).toMatch(/^yearspan-\d{4}-\d\d-\d\d-\d{6}-report$/u);
});

test('the appeal card is made with somebody’s yes, and its picture has neither name nor place in its file name', async ({
  page,
}) => {
  const view = new OutgoingPage(page);
  await view.search();
  await view.open('out.card');
  await view.field('appeal.name').fill('Xiaolan');
  await view.field('appeal.place').fill('Guizhou');
  await view.field('appeal.contact').fill('12 Main Street');
  await expect(page.getByText(view.t('appeal.sign.address'))).toBeVisible();
  await view.field('appeal.contact').fill('Police of Guizhou, 110');
  await expect(page.getByText(view.t('appeal.sign.address'))).toHaveCount(0);
  await view.button('appeal.make').click();
  await expect(page.getByText(view.t('appeal.problem.agreedBy'))).toBeVisible();
  await page.getByRole('radio', { name: view.t('consent.agreedBy.parent'), exact: true }).check();
  await view.button('appeal.make').click();
  await expect(page.getByText(view.t('out.preview'), { exact: true })).toBeFocused();
  await view.button('appeal.change').click();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await view.button('appeal.make').click();
  const sheet = await view.sheet();
  await expect(sheet.getByRole('img')).toHaveAccessibleName(
    /Xiaolan[\s\S]*Guizhou[\s\S]*110[\s\S]*Valid until/u,
  );
  await expect(sheet.getByRole('img')).not.toHaveAccessibleName(/parent/iu);
  await view.tick('out.ask.tick').check();
  const download = await downloaded(page, () => view.button('appeal.save').click());
  expect(download.suggestedFilename()).toMatch(/^yearspan-\d{4}-\d\d-\d\d-\d{6}-appeal\.png$/u);
  const { format, width, height, exif, xmp } = await sharp(await download.path()).metadata();
  expect({ format, width, exif, xmp }).toEqual({
    format: 'png',
    width: 840,
    exif: undefined,
    xmp: undefined,
  });
  expect(height).toBeGreaterThan(900);
  const pages = await readPdf(await page.pdf({ format: 'A4' }));
  expect(pages).toHaveLength(1);
});

test('the table holds the columns that were ticked, in the language of the screen', async ({ page }) => {
  const view = new OutgoingPage(page, 'zh-CN');
  await view.search();
  await view.open('out.table');
  await page.getByRole('radio', { name: view.t('table.rows.shown') }).check();
  await view.tick('table.column.year').uncheck();
  await view.tick('out.ask.tick').check();
  const download = await downloaded(page, () => view.button('out.save').click());
  expect(download.suggestedFilename()).toMatch(/^yearspan-\d{4}-\d\d-\d\d-\d{6}-candidates\.csv$/u);
  const text = await readFile(await download.path(), 'utf8');
  const [header, ...rows] = text.trimEnd().split('\r\n');
  expect(header).toBe(
    '\ufeff' +
      (['place-in-order', 'decision', 'support', 'evidence', 'lookalikes', 'age'] as const)
        .map((column) => `"${view.t(`table.column.${column}`)}"`)
        .join(','),
  );
  // The sample photos but the one that is looked for, in order.
  expect(rows.map((row) => row.split(',')[0])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(text).not.toContain('sample');
});

test('the next steps load nothing: numbers and addresses are text to copy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const view = new OutgoingPage(page);
  await page.goto('./#search');
  await view.button('search.panels.next').click();
  const steps = page.getByRole('region', { name: view.t('steps.title') });
  await steps.getByRole('radio', { name: view.t('steps.region.europe') }).check();
  await expect(steps.getByText('116 000', { exact: true })).toBeVisible();
  expect(await steps.locator('a, img, iframe').count()).toBe(0);
  await steps.getByRole('button', { name: view.t('steps.copy.name', { text: '116 000' }) }).click();
  await expect(steps.getByRole('status')).toHaveText(view.t('steps.copied', { text: '116 000' }));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('116 000');
});
