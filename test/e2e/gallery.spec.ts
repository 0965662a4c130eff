/** The gallery as one person meets it: made, locked, unlocked, with a consent record before anything is stored. */
import type { Page } from '@playwright/test';
import { CollectionPage, passphrase } from './collection-page.ts';
import { expect, test } from './fixtures.ts';

/** Words that nothing but the gallery knows. */
const family = 'Quillfeather cousins';
const aunt = 'Zephyrine Quillfeather';
const purpose = 'to look for her brother';

async function wholeText(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

test('first use to lock, wrong passphrase, unlock, consent, reload: a locked page shows nothing', async ({
  page,
}) => {
  const view = new CollectionPage(page);
  await view.open();
  await view.make();
  await view.putOffBackup();
  await view.makeCollection(family, aunt, purpose);
  await expect(page.getByRole('combobox')).toHaveText(family);

  await view.button('vault.bar.consents').click();
  await expect(page.getByText(`${aunt}: ${purpose}`)).toBeVisible();

  await view.lock();
  await expect(view.passphrase).toBeFocused();
  const locked = await wholeText(page);
  for (const word of [family, aunt, purpose, passphrase]) expect(locked).not.toContain(word);
  expect(await view.passphrase.inputValue()).toBe('');

  await view.unlock('lantern otter gravel eight');
  const title = view.t('error.vault.wrong-passphrase.title');
  await expect(page.getByText(title)).toBeVisible();
  await expect(view.passphrase).toBeFocused();
  await expect(view.passphrase).toHaveAttribute('aria-invalid', 'true');

  await view.unlock();
  await expect(page.getByRole('combobox')).toHaveText(family);

  await page.reload();
  await expect(view.heading('vault.unlock.title')).toBeVisible();
  const reloaded = await wholeText(page);
  for (const word of [family, aunt, purpose]) expect(reloaded).not.toContain(word);
  await view.unlock();
  await view.button('vault.bar.consents').click();
  await expect(page.getByText(`${aunt}: ${purpose}`)).toBeVisible();
});

test('first use tells what is missing and takes the focus there', async ({ page }) => {
  const view = new CollectionPage(page);
  await view.open();
  await expect(page.getByRole('listitem').filter({ hasText: view.t('vault.first.device') })).toBeVisible();

  await view.button('vault.first.create').click();
  await expect(view.passphrase).toBeFocused();
  await expect(page.getByText(view.t('vault.lost.agree.missing'))).toBeVisible();

  await view.passphrase.fill('password1');
  await expect(page.getByText(view.t('vault.strength.0'))).toBeVisible();
  await view.button('vault.first.create').click();
  await expect(page.getByText(view.t('vault.passphrase.weak'))).toBeVisible();

  await view.passphrase.fill(passphrase);
  await expect(page.getByText(view.t('vault.strength.4'))).toBeVisible();
  await view.tick('vault.lost.agree').check();
  await view.button('vault.first.create').click();
  await expect(page.getByText(view.t('vault.passphrase.different'))).toBeVisible();

  await view.tick('vault.passphrase.show').check();
  await expect(page.getByLabel(view.t('vault.passphrase.repeat'), { exact: true })).toHaveCount(0);
  await view.button('vault.first.create').click();
  await view.putOffBackup();
  await expect(view.heading('vault.empty.title')).toBeVisible();
});

test('a gallery that nobody touches locks itself, whatever dialog is open, and says so', async ({ page }) => {
  const view = new CollectionPage(page);
  await page.clock.install();
  await view.open();
  await view.make();
  await view.putOffBackup();
  await view.makeCollection(family, aunt, purpose);
  await view.button('vault.bar.settings').click();
  await page.getByRole('combobox', { name: view.t('vault.settings.autoLock') }).selectOption('2');
  await view.button('vault.settings.save').click();
  await expect(page.getByText(view.t('vault.settings.saved'))).toBeVisible();
  await view.button('vault.bar.consents').click();
  await page.getByRole('button', { name: view.t('consent.list.edit', { name: family }) }).click();
  await expect(view.field('consent.form.agreedByName')).toHaveValue(aunt);

  await page.clock.fastForward('01:50');
  await page.keyboard.press('Shift');
  await page.clock.fastForward('01:50');
  await expect(view.button('vault.bar.lock')).toBeAttached();
  await page.clock.fastForward('00:15');
  await expect(page.getByText(view.t('vault.unlock.itself'))).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(view.passphrase).toBeFocused();
  const locked = await wholeText(page);
  for (const word of [family, aunt, purpose]) expect(locked).not.toContain(word);
});

test('another passphrase opens the gallery, the old one no longer', async ({ page }) => {
  const view = new CollectionPage(page);
  const next = 'velvet harbour nine turnips';
  await view.open();
  await view.make();
  await view.putOffBackup();
  await view.button('vault.bar.settings').click();
  const present = page.getByLabel(view.t('vault.settings.passphrase.present'), { exact: true });
  await present.fill('not the present one');
  await page.getByLabel(view.t('vault.settings.passphrase.next'), { exact: true }).fill(next);
  await page.getByLabel(view.t('vault.passphrase.repeat'), { exact: true }).fill(next);
  await view.button('vault.settings.passphrase.action').click();
  await expect(present).toHaveAttribute('aria-invalid', 'true');
  await expect(present).toBeFocused();

  // The second submit comes while the first is judged, and changes nothing.
  await present.fill(passphrase);
  await view.button('vault.settings.passphrase.action').dblclick();
  await expect(page.getByText(view.t('vault.settings.passphrase.done'))).toBeVisible();
  await view.lock();
  await view.unlock();
  await expect(page.getByText(view.t('error.vault.wrong-passphrase.title'))).toBeVisible();
  await view.unlock(next);
  await expect(view.button('vault.bar.lock')).toBeVisible();
});

test('a consent record marks what is missing, follows the beginning with its end, and takes a no seriously', async ({
  page,
}) => {
  const view = new CollectionPage(page);
  await view.open();
  await view.make();
  await view.putOffBackup();
  await view.button('vault.empty.make').click();
  await expect(view.field('collection.new.name')).toBeFocused();
  await view.button('collection.new.next').click();
  await expect(page.getByText(view.t('collection.new.name.missing'))).toBeVisible();
  await view.field('collection.new.name').fill(family);
  await view.button('collection.new.next').click();
  await view.button('collection.new.save').click();
  for (const field of ['agreedBy', 'agreedByName', 'purpose', 'view'] as const)
    await expect(page.getByText(view.t(`consent.problem.${field}`))).toBeVisible();
  await expect(view.radio('consent.agreedBy.self')).toBeFocused();

  await page.getByLabel(view.t('consent.form.givenOn'), { exact: true }).fill('2024-02-29');
  await expect(page.getByLabel(view.t('consent.form.endsOn'), { exact: true })).toHaveValue('2025-02-28');
  await page.getByLabel(view.t('consent.form.endsOn'), { exact: true }).fill('2024-01-01');
  await expect(page.getByText(view.t('consent.problem.order'))).toBeVisible();
  await page.getByLabel(view.t('consent.form.endsOn'), { exact: true }).fill('2099-01-01');

  await view.fillConsent(aunt, purpose);
  await view.radio('consent.view.disagreed').check();
  await view.button('collection.new.save').click();
  const reason = view.field('consent.form.reason');
  await expect(reason).toBeFocused();
  await reason.fill('She is in danger.');
  await view.button('collection.new.save').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await view.button('vault.bar.consents').click();
  await expect(page.getByText(`${aunt}: ${purpose}`)).toBeVisible();
});

test('an ended consent is listed at unlock: asked again or deleted, or removed by itself when so chosen', async ({
  page,
}) => {
  const view = new CollectionPage(page);
  await page.clock.install({ time: new Date('2026-11-21T12:00:00Z') });
  await view.open();
  await view.make();
  await view.putOffBackup();
  await view.makeCollection(family, aunt, purpose);
  await expect(view.heading('consent.ended.title')).toHaveCount(0);

  // To the last day it holds, the day after it has ended.
  await view.lock();
  await page.clock.setSystemTime(new Date('2027-11-22T12:00:00Z'));
  await view.unlock();
  await expect(view.heading('consent.ended.title')).toBeVisible();
  await view.button('consent.ended.askAgain.name', { name: family }).click();
  await expect(view.radio('consent.view.agreed')).not.toBeChecked();
  await expect(page.getByLabel(view.t('consent.form.endsOn'), { exact: true })).toHaveValue('2028-11-22');
  await view.radio('consent.view.agreed').check();
  await view.button('consent.form.save').click();
  await expect(view.heading('consent.ended.title')).toHaveCount(0);

  await view.lock();
  await page.clock.setSystemTime(new Date('2029-01-01T12:00:00Z'));
  await view.unlock();
  await view.button('consent.ended.later').click();
  await expect(view.heading('consent.ended.title')).toHaveCount(0);

  await view.lock();
  await view.unlock();
  await view.button('consent.ended.delete.name', { name: family }).click();
  await expect(page.getByRole('dialog').getByText('1 collection')).toBeVisible();
  await view.button('consent.remove.action').click();
  await expect(view.heading('vault.empty.title')).toBeVisible();

  await view.makeCollection('Second', aunt, purpose);
  await view.button('vault.bar.settings').click();
  await view.radio('vault.settings.expired.remove').check();
  await view.button('vault.settings.save').click();
  await expect(page.getByText(view.t('vault.settings.saved'))).toBeVisible();
  await view.lock();
  await page.clock.setSystemTime(new Date('2031-01-01T12:00:00Z'));
  await view.unlock();
  await expect(page.getByText(view.t('consent.ended.removed'))).toBeVisible();
  await expect(view.heading('vault.empty.title')).toBeVisible();
});

test('a collection gets another name, and a consent that still holds is withdrawn with all that is kept', async ({
  page,
}) => {
  const view = new CollectionPage(page);
  await view.open();
  await view.make();
  await view.putOffBackup();
  await view.makeCollection(family, aunt, purpose);

  await view.button('vault.bar.consents').click();
  await view.button('consent.list.rename.name', { name: family }).click();
  await expect(view.field('collection.new.name')).toHaveValue(family);
  await view.field('collection.new.name').fill('Cousins by the sea');
  await view.button('collection.rename.save').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveText('Cousins by the sea');

  const withdraw = view.button('consent.list.delete.name', { name: 'Cousins by the sea' });
  await withdraw.click();
  await expect(page.getByRole('dialog').getByText('1 collection')).toBeVisible();
  await view.button('consent.remove.keep').click();
  await expect(withdraw).toBeFocused();
  await withdraw.click();
  await view.button('consent.remove.action').click();
  await expect(page.getByText(view.t('consent.list.none'))).toBeVisible();
  await expect(view.heading('consent.list.title')).toBeFocused();
  await view.button('vault.back').click();
  await expect(view.heading('vault.empty.title')).toBeVisible();
});
