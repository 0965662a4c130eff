/** The states of the Privacy view. */
import { expect, test } from '../fixtures.ts';
import { GalleryPage } from '../gallery-page.ts';
import { PrivacyPage } from '../privacy-page.ts';
import { Visitor } from './visitor.ts';

test.setTimeout(900_000);

test('Privacy: every state, in every look', async ({ page, recording }) => {
  const visitor = new Visitor(page, 'privacy');
  const view = new PrivacyPage(page);
  await visitor.begin();
  await view.open();
  await visitor.visit('every part');
  await view.openFolds();
  await visitor.visit('every proof open');
  await view.button('attack.run').click();
  await expect(page.locator('.attack .privacy-verdict')).toBeVisible({ timeout: 90_000 });
  // Chromium draws a page once a second that it takes for one in the background, as it does after some of the tries.
  await page.bringToFront();
  // What was tried on purpose.
  recording.excuse(
    /Content Security Policy|requires 'TrustedScript|securitypolicyviolation|Refused to|^worker: |yearspan-/u,
  );
  await view.openFolds();
  await visitor.visit('attacked');
  await view.button('inventory.look').click();
  await view.openFolds();
  await visitor.visit('looked through');
  const gallery = new GalleryPage(page);
  await gallery.open();
  await gallery.create();
  await gallery.makeCollection('Cousins');
  await view.goThere();
  await view.openFolds();
  await visitor.visit('consents of an open gallery');
  visitor.end();
});
