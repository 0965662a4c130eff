/** The Compare view as a person meets it: by names on the screen, in the language of the screen. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Locale, MessageKey } from '../../src/i18n/index.ts';
import { corpusFolder } from '../tools/corpus/make-corpus.ts';
import { demoFolder } from '../tools/corpus/scenes.ts';
import { messagesOf } from '../tools/words.ts';
import { expect } from './fixtures.ts';

export type Side = 'earlier' | 'later';
export const sides: readonly Side[] = ['earlier', 'later'];

/** A photo of the corpus, and one of face-api's demo photos; each by its path. */
export const corpusPhoto = (file: string): string => join(corpusFolder, file);
export const demoPhoto = (sample: number): string => join(demoFolder, `sample${sample}.jpg`);

/** Milliseconds for a photo and, before the first one, the models; machines that run this may be busy. */
const patience = 90_000;

export class ComparePage {
  readonly page: Page;
  readonly locale: Locale;

  constructor(page: Page, locale: Locale = 'en') {
    this.page = page;
    this.locale = locale;
  }

  async open(): Promise<void> {
    await this.page.goto(this.locale === 'en' ? './' : `./#?lang=${this.locale}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.t('compare.title'));
  }

  /** A message as it stands in the dictionary, placeholders unfilled. */
  t(key: MessageKey): string {
    return messagesOf(this.locale)[key];
  }

  side(side: Side): Locator {
    return this.page.locator(`[data-slot=${side}]`);
  }

  /** A button by its name, anywhere on the page. */
  button(key: MessageKey): Locator {
    return this.page.getByRole('button', { name: this.t(key), exact: true });
  }

  get result(): Locator {
    return this.page.locator('section.result');
  }

  faces(side: Side): Locator {
    return this.page.getByRole('radiogroup', { name: this.t(`faces.pick.${side}`) }).getByRole('radio');
  }

  async choose(side: Side, path: string): Promise<void> {
    const phase = await this.side(side).getAttribute('data-phase');
    const button = this.button(phase === 'ready' ? `slot.replace.${side}` : `slot.choose.${side}`);
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), button.click()]);
    await chooser.setFiles(path);
  }

  async toBe(side: Side, phase: 'empty' | 'ready' | 'failed'): Promise<void> {
    await expect(this.side(side)).toHaveAttribute('data-phase', phase, { timeout: patience });
  }

  /** Both photos, read, and their comparison on the screen. */
  async compare(earlier: string, later: string): Promise<void> {
    await this.choose('earlier', earlier);
    await this.choose('later', later);
    for (const side of sides) await this.toBe(side, 'ready');
    await expect(this.result).toBeVisible();
  }

  async trySamples(): Promise<void> {
    await this.button('samples.fill').click();
    for (const side of sides) await this.toBe(side, 'ready');
    await expect(this.result).toBeVisible();
  }

  /** Drags files from outside the browser onto an element and lets go, as the operating system does. */
  async drop(target: Locator, ...paths: readonly string[]): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (box === null) throw new Error('nothing to drop on');
    const session = await this.page.context().newCDPSession(this.page);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, ...at, data });
    await session.detach();
  }

  /** Puts a PNG on the clipboard and presses the keys. */
  async paste(path: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const base64 = await readFile(path, 'base64');
    await this.page.evaluate(async (png) => {
      const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
      const picture = new Blob([bytes], { type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    }, base64);
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  /** Which face of the row is picked, 0 for the first. */
  async pickedFace(side: Side): Promise<number> {
    const states = await this.faces(side).evaluateAll((faces) =>
      faces.map((face) => face.getAttribute('aria-checked')),
    );
    return states.indexOf('true');
  }

  /** Pixels of the photo that is shown on this side. */
  async shownSize(side: Side): Promise<readonly [width: number, height: number]> {
    const photo = this.side(side).locator('img.stage-photo');
    return photo.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight] as const;
    });
  }
}
