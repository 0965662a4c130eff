/** The Privacy view as a person meets it. */
import type { Locator } from '@playwright/test';
import type { PluralKey } from '../../src/i18n/index.ts';
import { partNames, type PartName } from '../../src/ui/views/privacy/frame/part-names.ts';
import { pluralsOf } from '../tools/words.ts';
import { CollectionPage } from './collection-page.ts';
import { expect } from './fixtures.ts';

export { partNames };

export class PrivacyPage extends CollectionPage {
  /** With the name of a part, right there. */
  override async open(part?: PartName): Promise<void> {
    const address = part === undefined ? 'privacy' : `privacy/${part}`;
    await this.page.goto(`./#${address}${this.locale === 'en' ? '' : `?lang=${this.locale}`}`);
    await this.shown();
  }

  /** From another view, by the bar. */
  async goThere(): Promise<void> {
    await this.page.getByRole('link', { name: this.t('nav.privacy'), exact: true }).click();
    await this.shown();
  }

  async shown(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.t('nav.privacy'));
    for (const part of partNames) await expect(this.title(part)).toBeVisible();
  }

  /** A message for a count. */
  count(key: PluralKey, count: number): string {
    const forms = pluralsOf(this.locale)[key];
    return (forms[`=${count}`] ?? (count === 1 ? forms['one'] : undefined) ?? forms.other).replace(
      '{count}',
      String(count),
    );
  }

  part(part: PartName): Locator {
    return this.page.getByRole('region', { name: this.t(`privacy.part.${part}`), exact: true });
  }

  title(part: PartName): Locator {
    return this.page.getByRole('heading', { level: 2, name: this.t(`privacy.part.${part}`), exact: true });
  }

  /** Of the list of contents. */
  link(part: PartName): Locator {
    return this.page
      .getByRole('navigation', { name: this.t('privacy.contents.title') })
      .getByRole('link', { name: this.t(`privacy.part.${part}`), exact: true });
  }

  get firstSentence(): Locator {
    return this.page.locator('.privacy-first');
  }

  /** Opens every proof that is shut until somebody wants it. */
  async openFolds(): Promise<void> {
    await this.page.locator('.privacy-view details').evaluateAll((folds) => {
      for (const fold of folds) if (fold instanceof HTMLDetailsElement) fold.open = true;
    });
  }
}
