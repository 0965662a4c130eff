/** Whatever a reader sees comes from the language files, and each page fetches its own; a translator makes one. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messages as english } from '../../src/i18n/en.ts';
import { visibleStrings } from '../tools/visible-strings.ts';
import { messagesOf } from '../tools/words.ts';
import { expect, test } from './fixtures.ts';

const dist = join(import.meta.dirname, '../../dist');

/** What an attack of the Privacy view writes into a style and a script of its own, where nobody reads it. */
const code = ['@import url(', 'new Image().src = '];

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Every script that the page may ever run, by its path; workers have no screen. */
async function scriptsOfThePage(): Promise<readonly string[]> {
  const text = await readFile(join(dist, 'chunks.json'), 'utf8');
  const chunks = JSON.parse(text) as Readonly<Record<string, Chunk>>;
  const seen = new Set<string>();
  const reach = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of [...(chunks[key]?.imports ?? []), ...(chunks[key]?.dynamicImports ?? [])]) reach(next);
  };
  reach('index.html');
  return [...seen].map((key) => chunks[key]?.file ?? '').filter((file) => file.endsWith('.js'));
}

test('every visible string of the bundle comes from the translator', async () => {
  const scripts = await scriptsOfThePage();
  expect(scripts.length).toBeGreaterThan(20);
  const strings: string[] = [];
  for (const file of scripts) {
    const texts = visibleStrings(await readFile(join(dist, file), 'utf8'));
    strings.push(...texts.filter((text) => !code.includes(text)).map((text) => `${file}: ${text}`));
  }
  expect(strings).toEqual([]);
});

test('the page before its script has no text but the app’s name', async () => {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const texts = [...html.matchAll(/>([^<]*\p{L}[^<]*)</gu)].map(([, text = '']) => text.trim());
  expect(texts).toEqual(['Yearspan']);
});

test.describe('A reader of Chinese', () => {
  test.use({ locale: 'zh-TW' });

  test('gets the first words of Chinese alone, the later ones with a later view', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const [, words] = /\/assets\/([\w-]+-(?:first|later))-[\w-]{8}\.js$/.exec(request.url()) ?? [];
      if (words !== undefined) asked.push(words);
    });
    const chinese = messagesOf('zh-CN');
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(chinese['compare.title']);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    expect(asked).toEqual(['zh-CN-first']);
    await page.goto('./#collection');
    await expect(page.getByText(chinese['vault.first.title'])).toBeVisible();
    expect(asked).toEqual(['zh-CN-first', 'zh-CN-later']);
  });
});

test('a translator begins a language that is written from the right, tries it, and saves one file', async ({
  page,
}) => {
  // Where no place can be picked, the file is a download.
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.goto('./#translate');
  await page.getByLabel(english['translate.new.tag'], { exact: true }).fill('ar');
  await button(english['translate.new.begin']).click();
  await page.getByLabel(english['translate.search'], { exact: true }).fill('compare.title');
  await page.getByRole('textbox').last().fill('قارن صورتين');
  await button(english['translate.try']).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.evaluate(() => {
    window.location.hash = window.location.hash.replace('translate', 'compare');
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('قارن صورتين');
  await page.goBack();
  const download = page.waitForEvent('download');
  await button(english['translate.save']).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('ar.json');
  expect(JSON.parse(await readFile(await saved.path(), 'utf8'))).toEqual({
    language: 'ar',
    name: 'العربية',
    direction: 'rtl',
    words: { 'compare.title': 'قارن صورتين' },
  });
});
