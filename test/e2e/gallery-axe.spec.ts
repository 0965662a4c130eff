/** No finding of axe in any state of the vault, consent and settings screens, in either language and either light. */
import { findings } from './axe.ts';
import { CollectionPage } from './collection-page.ts';
import { expect, test } from './fixtures.ts';

const looks = [
  { locale: 'en', colorScheme: 'light', width: 1280 },
  { locale: 'zh-CN', colorScheme: 'dark', width: 360 },
] as const;

for (const { locale, colorScheme, width } of looks) {
  test(`axe finds nothing in ${locale}, ${colorScheme}: first use, album, consent, settings, locked`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.clock.install({ time: new Date('2026-11-21T12:00:00Z') });
    const clean = async (state: string): Promise<void> => {
      expect(await findings(page), state).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, `${state} is not wider than the window`).toBe(0);
    };
    const view = new CollectionPage(page, locale);
    await view.open();
    await expect(view.heading('vault.first.title')).toBeVisible();
    await clean('first use');
    await view.button('vault.first.create').click();
    await expect(view.passphrase).toBeFocused();
    await clean('first use with problems');
    await view.make();
    await clean('emergency backup');
    await view.putOffBackup();
    await expect(view.heading('vault.empty.title')).toBeVisible();
    await clean('empty gallery');
    await view.button('vault.empty.make').click();
    await clean('new collection');
    await view.button('vault.bar.lock').waitFor();
    await view.field('collection.new.name').fill('A rather long name of a collection of many cousins');
    await view.button('collection.new.next').click();
    await view.button('collection.new.save').click();
    await clean('consent with problems');
    await view.fillConsent('Ana', 'to look');
    await view.button('collection.new.save').click();
    await expect(page.getByRole('combobox')).toBeVisible();
    await clean('album');
    await view.button('vault.bar.consents').click();
    await expect(view.heading('consent.list.title')).toBeVisible();
    await clean('consent list');
    await view.button('vault.bar.settings').click();
    await expect(view.heading('vault.settings.title')).toBeVisible();
    await clean('settings');
    await view.lock();
    await clean('locked');
    await view.unlock('something else entirely');
    await expect(page.getByText(view.t('error.vault.wrong-passphrase.title'))).toBeVisible();
    await clean('wrong passphrase');
    await page.clock.setSystemTime(new Date('2028-11-21T12:00:00Z'));
    await view.unlock();
    await expect(view.heading('consent.ended.title')).toBeVisible();
    await clean('ended consent');
  });
}
