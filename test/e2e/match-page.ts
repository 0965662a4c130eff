/** The view of two sides as a person meets it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import sharp from 'sharp';
import { CollectionPage } from './collection-page.ts';
import { demoPhoto } from './compare-page.ts';
import { expect } from './fixtures.ts';
import type { GalleryPage } from './gallery-page.ts';
import { heads } from './import-folder.ts';

interface Side {
  readonly collection: string;
  readonly files: readonly string[];
  /** Rows of a table under `head`. */
  readonly table: readonly string[];
}

const head = 'file,person,date,sex,birth year,birth place,marks';

/** Ana on both sides, at two ages, with a birth year told two years apart; everybody else is somebody else. */
export const families: Side = {
  collection: 'Families',
  files: ['ana-1.jpg', 'bo.jpg'],
  table: ['ana-1.jpg,Ana Li,1994,female,1986,Guiyang,scar on the chin', 'bo.jpg,Bo Chen,1994,female,1985,,'],
};
export const volunteers: Side = {
  collection: 'Volunteers',
  files: ['ana-2.jpg', 'dan.jpg', 'eva.jpg', 'fu.jpg'],
  table: ['ana-2.jpg,Li Na,2019,female,1988,Guiyang,', 'dan.jpg,Dan Wu,2019,male,1990,,'],
};

export class MatchPage extends CollectionPage {
  override async open(): Promise<void> {
    await this.page.goto(`./#match${this.locale === 'en' ? '' : `?lang=${this.locale}`}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.t('nav.match'));
  }

  async goTo(view: 'nav.search' | 'nav.match' | 'nav.collection'): Promise<void> {
    await this.page.getByRole('link', { name: this.t(view), exact: true }).click();
  }

  side(side: 'a' | 'b'): Locator {
    return this.page.getByRole('region', { name: this.t(`match.side.${side}`) });
  }

  get pairs(): Locator {
    return this.page.getByRole('list', { name: this.t('match.queue.title') }).locator('.pair-row');
  }

  /** The pair that is open. */
  get breakdown(): Locator {
    return this.page.locator('.pair-breakdown');
  }

  async done(): Promise<void> {
    await expect(this.page.locator('.run-part')).toHaveAttribute('data-state', 'done');
    await expect(this.pairs.first()).toBeVisible();
  }
}

/** A gallery with a collection for each side; open, in the Collection view. */
export async function fillBothSides(view: GalleryPage, parent: string): Promise<void> {
  await view.open();
  await view.create();
  for (const side of [families, volunteers]) {
    if (side === families) await view.makeCollection(side.collection);
    else await anotherCollection(view, side.collection);
    await view.openImport();
    await view.chooseBy('import.choose.folder', await folderOf(side, parent));
    await view.chooseBy('import.table.choose', join(parent, `${side.collection}.csv`));
    await view.start();
    await view.toEnd();
    await view.button('import.done.close').click();
  }
}

async function anotherCollection(view: GalleryPage, name: string): Promise<void> {
  await view.button('vault.bar.new').click();
  await view.field('collection.new.name').fill(name);
  await view.button('collection.new.next').click();
  await view.fillConsent('Mei Li', 'Trying it out');
  await view.button('collection.new.save').click();
  await expect(view.page.getByRole('dialog')).toHaveCount(0);
}

async function folderOf({ collection, files, table }: Side, parent: string): Promise<string> {
  const folder = join(parent, collection);
  await mkdir(folder, { recursive: true });
  for (const [name, photo, left, top, side] of heads) {
    if (!files.includes(name)) continue;
    await sharp(demoPhoto(photo))
      .extract({ left, top, width: side, height: side })
      .jpeg({ quality: 92 })
      .toFile(join(folder, name));
  }
  await writeFile(join(parent, `${collection}.csv`), `${[head, ...table].join('\n')}\n`);
  return folder;
}
