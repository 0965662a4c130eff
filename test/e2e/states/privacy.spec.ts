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
  // What was refused on purpose.
  recording.excuse(/./u);
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
