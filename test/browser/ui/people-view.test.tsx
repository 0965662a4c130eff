import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OpenGallery } from '../../../src/gallery/contract.ts';
import { messages } from '../../../src/i18n/en.ts';
import { valueOf } from '../engine/expecting.ts';
import { aPerson, aPhotoRecord, then } from '../../unit/workflows/people/records.ts';
import { fillAlbum, put } from '../state/an-album.ts';
import { showPeople, type Shown } from './show-people.tsx';

const phone = { width: 360, height: 740 };
let shown: Shown | undefined;
afterEach(() => {
  shown?.close();
  shown = undefined;
});

const cells = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=gridcell]')];
const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? '';
const button = (key: keyof typeof messages) => page.getByRole('button', { name: messages[key], exact: true });

async function manyPeople(gallery: OpenGallery): Promise<void> {
  valueOf(
    await gallery.commit([
      put('collections', { id: 'album', name: 'Family', createdAt: then }),
      ...Array.from({ length: 900 }, (_, index) =>
        put('people', aPerson(`p${index}`, { name: `Person ${index + 1}` })),
      ),
    ]),
  );
}

describe('the grid of people', () => {
  it('draws only the cards near the screen, wherever the page is scrolled to', async () => {
    shown = await showPeople(manyPeople, phone);
    await expect.poll(() => cells().length).toBeGreaterThan(4);
    expect(cells().length).toBeLessThan(60);
    window.scrollTo(0, document.documentElement.scrollHeight);
    await expect.poll(() => cells().some((cell) => cell.ariaLabel === 'Person 900, 0 faces')).toBe(true);
    expect(cells().length).toBeLessThan(60);
  });

  it('is one tab stop: arrows move, End goes to the last card and draws it', async () => {
    shown = await showPeople(manyPeople, phone);
    await expect.poll(() => cells().length).toBeGreaterThan(4);
    expect(cells().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    cells()[0]?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    await expect.poll(focused).toBe('Person 4, 0 faces');
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe('Person 900, 0 faces');
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe('Person 1, 0 faces');
  });

  it('keeps the focus while the page is scrolled away by hand', async () => {
    shown = await showPeople(manyPeople, phone);
    await expect.poll(() => cells().length).toBeGreaterThan(4);
    cells()[0]?.focus();
    window.scrollTo(0, 20_000);
    await expect
      .poll(() => cells().some((cell) => cell.ariaLabel?.startsWith('Person 2') === true))
      .toBe(true);
    expect(focused()).toBe('Person 1, 0 faces');
  });

  it('shows who is looked for, and says so when nobody is', async () => {
    shown = await showPeople(fillAlbum, phone);
    await page.getByRole('searchbox').fill('we');
    await expect.poll(() => cells().map(({ ariaLabel }) => ariaLabel)).toEqual(['Wei, 1 face']);
    await page.getByRole('searchbox').fill('nobody at all');
    await expect.element(page.getByText('nobody at all', { exact: false })).toBeVisible();
    await button('people.clearFilter').click();
    await expect.poll(() => cells().length).toBe(2);
  });

  it('opens a person by Enter, chooses by Space, deletes by Delete and takes it back', async () => {
    shown = await showPeople(fillAlbum, phone);
    await expect.poll(() => cells().length).toBe(2);
    cells()[0]?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Lan', exact: true })).toHaveFocus();
    await button('people.page.back').click();
    await expect.poll(() => cells().length).toBe(2);
    cells()[0]?.focus();
    await userEvent.keyboard(' ');
    await expect.poll(() => cells()[0]?.ariaSelected).toBe('true');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => cells()[0]?.ariaSelected).toBe('false');
    await userEvent.keyboard('{Delete}');
    await expect.poll(() => cells().length).toBe(1);
    await expect.poll(focused).toBe('Wei, 1 face');
    await button('undo.action').click();
    await expect.poll(() => cells().length).toBe(2);
  });
});

describe('the focus', () => {
  const last = async (): Promise<void> => {
    await expect.poll(() => cells().length).toBeGreaterThan(4);
    cells()[0]?.focus();
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe('Person 900, 0 faces');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Person 898', exact: true })).toHaveFocus();
  };

  it('goes back to the card whose page was open, and the page is scrolled to it', async () => {
    shown = await showPeople(manyPeople, phone);
    await last();
    await button('people.page.back').click();
    await expect.poll(focused).toBe('Person 898, 0 faces');
    const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(phone.height);
  });

  it('goes to the card in the place of a person deleted on their page', async () => {
    shown = await showPeople(manyPeople, phone);
    await last();
    await button('people.page.delete').click();
    await expect.poll(focused).toBe('Person 899, 0 faces');
  });

  it('goes to the heading when the last person was deleted', async () => {
    shown = await showPeople(async (gallery) => {
      valueOf(await gallery.commit([put('people', aPerson('Only'))]));
    }, phone);
    shown.collection.people.person.value = 'Only';
    await button('people.page.delete').click();
    await expect
      .element(page.getByRole('heading', { name: messages['people.title'], exact: true }))
      .toHaveFocus();
  });

  it('is on Edit again after the form of a photo is closed', async () => {
    shown = await showPeople(fillAlbum, phone);
    shown.collection.people.photo.value = 'one';
    await button('people.page.edit').click();
    await button('people.cancel').click();
    await expect.element(button('people.page.edit')).toHaveFocus();
  });

  it('stays on the button that made a face the first, which says so with the age', async () => {
    shown = await showPeople(fillAlbum, phone);
    shown.collection.people.person.value = 'Lan';
    await expect.element(page.getByRole('heading', { name: 'Lan', exact: true })).toHaveFocus();
    const face = page.getByRole('button', { name: 'Show first: looks about 30', exact: true }).first();
    await expect.element(face).toBeVisible();
    (face.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Shown first: looks about 30');
    await expect.poll(() => document.querySelectorAll('.timeline-cover[aria-disabled=true]').length).toBe(1);
  });
});

describe('the page of a person', () => {
  it('is edited in place, and says when another tab was faster', async () => {
    shown = await showPeople(fillAlbum, phone);
    const { people, gallery } = shown.collection;
    people.person.value = 'Lan';
    await button('people.page.edit').click();
    await page.getByRole('textbox', { name: messages['people.page.name'], exact: true }).fill('Lan Wei');
    await button('people.save').click();
    await expect.element(page.getByRole('heading', { name: 'Lan Wei', exact: true })).toBeVisible();
    await button('people.page.edit').click();
    await page.getByRole('textbox', { name: messages['people.page.name'], exact: true }).fill('Late');
    valueOf(
      (await gallery.open.value?.commit([put('people', aPerson('Lan', { name: 'First' }), 2)])) ?? {
        ok: false,
        failure: { code: 'vault.locked' },
      },
    );
    await button('people.save').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(messages['error.gallery.conflict.title']);
    await button('people.cancel').click();
    await expect.element(page.getByRole('heading', { name: 'First', exact: true })).toBeVisible();
  });

  it('splits chosen faces off', async () => {
    shown = await showPeople(fillAlbum, phone);
    shown.collection.people.person.value = 'Lan';
    await button('people.choose').click();
    await page.getByRole('button', { name: 'Choose the face', exact: false }).first().click();
    await button('people.timeline.split').click();
    await page.getByRole('textbox', { name: messages['people.name.field'] }).fill('Somebody');
    await button('people.save').click();
    await expect.poll(() => shown?.collection.library.people.value.size).toBe(3);
  });

  it('opens a photo with its faces, and gives one to somebody else', async () => {
    shown = await showPeople(fillAlbum, phone);
    const { people, library } = shown.collection;
    people.person.value = 'Wei';
    people.photo.value = 'both';
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await button('people.timeline.give').click();
    await page.getByRole('button', { name: 'Lan', exact: true }).click();
    await expect.poll(() => library.faces.value.get('wei-1')?.record.person).toBe('Lan');
  });
});

describe('lists without anything in them', () => {
  it('say what they are for', async () => {
    shown = await showPeople(async (gallery) => {
      valueOf(await gallery.commit([put('photos', aPhotoRecord('other', { collection: 'another' }))]));
    }, phone);
    for (const tab of ['people', 'faces', 'photos'] as const) {
      shown.collection.people.tab.value = tab;
      await expect
        .element(page.getByRole('heading', { name: messages[`people.empty.${tab}.title`] }))
        .toBeVisible();
    }
  });
});
