/** The Privacy view as a whole: for everybody's eyes and hands, in either language and light, on a desk and a phone. */
import type { Page } from '@playwright/test';
import { findings } from './axe.ts';
import { CollectionPage } from './collection-page.ts';
import { expect, test } from './fixtures.ts';
import { partNames, PrivacyPage } from './privacy-page.ts';

// The app stores itself here, as it does for everybody.
test.use({ serviceWorkers: 'allow' });

/** Neither the page nor the bar with its five views scrolls sideways. */
async function expectToFit(page: Page, state: string): Promise<void> {
  const beyond = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.views')].map(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    ),
  );
  expect.soft(beyond, state).toEqual([0, 0]);
}

test('who agreed stays sealed until the gallery is unlocked, on a phone, in Chinese', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const gallery = new CollectionPage(page, 'zh-CN');
  await gallery.open();
  await gallery.make();
  await gallery.putOffBackup();
  await gallery.makeCollection('Cousins', 'Mei', 'to look for Bo');
  await page.reload();
  const view = new PrivacyPage(page, 'zh-CN');
  await view.goThere();
  const consents = view.part('consents');
  await expect(consents).toContainText(view.t('privacy.consents.sealed'));
  await expect(consents).not.toContainText('Cousins');
  await view.button('privacy.consents.unlock').click();
  await expect(view.passphrase).toBeFocused();
  await view.unlock();
  await expect(consents).toContainText(view.t('privacy.consents.good'));
  await expect(view.title('consents')).toBeFocused();
  expect.soft(await findings(page, '#privacy-consents')).toEqual([]);
  await expectToFit(page, 'an open gallery');
  await consents.getByRole('link', { name: view.t('privacy.consents.open', { name: 'Cousins' }) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(view.t('vault.title'));
  await view.lock();
  await view.goThere();
  await expect(consents).not.toContainText('Cousins');
});

test('a reviewer goes through the parts by keyboard, by address, and back', async ({ page }) => {
  const view = new PrivacyPage(page);
  await view.open();
  await view.link('ledger').focus();
  for (const part of partNames.slice(1)) {
    await page.keyboard.press('Tab');
    await expect(view.link(part)).toBeFocused();
  }
  await view.link('fingerprints').focus();
  await page.keyboard.press('Enter');
  await expect(view.title('fingerprints')).toBeFocused();
  await expect(view.title('fingerprints')).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('#privacy/fingerprints');
  await expect(page.getByRole('link', { name: view.t('nav.privacy'), exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.keyboard.press('Tab');
  expect(
    await view.part('fingerprints').evaluate((part) => part.contains(document.activeElement)),
    'Tab goes on from the title',
  ).toBe(true);
  await page.goBack();
  expect(new URL(page.url()).hash).toBe('#privacy');
  await view.open('offline');
  await expect(view.title('offline')).toBeFocused();
  await expect(view.title('offline')).toBeInViewport();
});
