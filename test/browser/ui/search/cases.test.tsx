import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { only, valueOf } from '../../engine/expecting.ts';
import { until } from '../../state/an-album.ts';
import { readPhoto, showSearch, type ShownSearch } from './show-search.tsx';

let shown: ShownSearch | undefined;
afterEach(() => {
  shown?.close();
  shown = undefined;
});

const desk = { width: 1180, height: 900 };
const press = (name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** Keeps the search through its form, as a person does. */
async function keepIt(name: string): Promise<void> {
  await press('Keep this case');
  await page.getByLabelText('Name of the person, or an alias').fill(name);
  await page.getByLabelText('A parent').click();
  await page.getByLabelText('Name of who agrees').fill('Mei');
  await page.getByLabelText('What for?').fill('to look for my son');
  await page.getByLabelText('They cannot be reached').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep this case' }).click();
}

describe('a search on the screen', () => {
  it('says that it is not kept, and becomes a case once it is written down who agreed', async () => {
    shown = await showSearch(desk);
    const { search, gallery, root } = shown;
    expect(root.querySelector('h1')?.textContent).toBe('New search');
    expect(root.textContent).toContain('Not kept');
    search.strip.replaceAll([await readPhoto(30), await readPhoto(200)]);
    await press('Keep this case');
    // Without an answer nothing is kept, and the form says what is missing.
    await page.getByRole('dialog').getByRole('button', { name: 'Keep this case' }).click();
    await expect.element(page.getByText('Write what the faces are kept for.')).toBeVisible();
    expect(valueOf(await gallery.list('cases')).kept).toEqual([]);
    await press('Cancel');

    await keepIt('L.');
    await expect.element(page.getByRole('heading', { level: 1, name: 'L.' })).toBeVisible();
    await expect.element(page.getByText(/Kept on this device, encrypted, until/)).toBeVisible();
    expect(only(valueOf(await gallery.list('cases')).kept).record.references).toHaveLength(2);
    expect(only(valueOf(await gallery.list('consents')).kept).record).toMatchObject({
      subject: { kind: 'case' },
      agreedByName: 'Mei',
      view: 'cannot-be-reached',
    });
  });

  it('offers facts as filters and never sets them unasked', async () => {
    shown = await showSearch(desk);
    const { search } = shown;
    await press('Who is looked for');
    await page.getByLabelText('Birth year').fill('1986');
    await page.getByLabelText('Last seen when').fill('soon');
    await press('Save');
    await expect.element(page.getByText(/that is not after today/)).toBeVisible();
    await page.getByLabelText('Last seen when').fill('1991');
    await press('Save');
    expect(search.filters.value.birthYear).not.toHaveProperty('from');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Missing since 1991' })).toBeVisible();

    await press('Who is looked for');
    await page.getByLabelText('Use these as filters too: born 1986 and missing since 1991').click();
    await press('Save');
    expect(search.filters.value).toMatchObject({
      birthYear: { from: 1986, to: 1986, strictness: 'soft' },
      missingYear: { value: 1991 },
    });
  });
});

describe('a case on the screen', () => {
  it('closes as resolved, deletes everything in it, and says that nothing is left', async () => {
    shown = await showSearch(desk);
    const { search, gallery } = shown;
    search.strip.replaceAll([await readPhoto(30)]);
    await keepIt('L.');
    await until(search.openCase, (open) => open !== undefined);
    await press('Close this case');
    await page.getByLabelText('Resolved: the search is over').click();
    await expect.element(page.getByText('In this case: 1 photo.')).toBeVisible();
    await press('Close it and delete everything in it');
    await expect.element(page.getByText(/nothing of this case is left/)).toBeVisible();
    await press('Done');
    expect(valueOf(await gallery.list('cases')).kept).toEqual([]);
    expect(valueOf(await gallery.pictureIds())).toEqual([]);
    await expect.element(page.getByRole('heading', { level: 1, name: 'New search' })).toBeVisible();
    await expect.element(page.getByText('No case is kept yet.', { exact: false })).toBeVisible();
  });

  it('is put away and opened again from the list, by keyboard alone', async () => {
    shown = await showSearch(desk);
    const { search } = shown;
    search.strip.replaceAll([await readPhoto(30)]);
    await keepIt('L.');
    await until(search.openCase, (open) => open !== undefined);
    await press('Put this case away');
    await expect.element(page.getByRole('heading', { level: 1, name: 'New search' })).toHaveFocus();
    const opener = page.getByRole('button', { name: 'Open the case L.' });
    (opener.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'L.' })).toHaveFocus();
    expect(search.strip.records.value).toHaveLength(1);
  });

  it('asks before a search that nobody has kept makes room for it', async () => {
    shown = await showSearch(desk);
    const { search } = shown;
    search.strip.replaceAll([await readPhoto(30)]);
    await keepIt('L.');
    await until(search.openCase, (open) => open !== undefined);
    await press('Put this case away');
    search.strip.replaceAll([await readPhoto(90)]);
    await page.getByRole('button', { name: 'Open the case L.' }).click();
    await expect.element(page.getByText('The search on this page is not kept')).toBeVisible();
    await press('Stay here');
    expect(search.openCase.value).toBeUndefined();
    await page.getByRole('button', { name: 'Open the case L.' }).click();
    await press('Continue without keeping it');
    await until(search.openCase, (open) => open !== undefined);
  });
});
