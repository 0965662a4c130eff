/** The states of the translator's page. */
import { messages } from '../../../src/i18n/en.ts';
import { expect, test } from '../fixtures.ts';
import { Visitor } from './visitor.ts';

test.setTimeout(300_000);

test('Translator: every state, in every look', async ({ page }) => {
  const visitor = new Visitor(page, 'translate');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await visitor.begin();
  await page.goto('./#translate');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages['nav.translate']);
  await visitor.visit('where to begin');
  await button(messages['translate.new.begin']).click();
  await expect(page.getByText(messages['translate.new.tag.problem'])).toBeVisible();
  await visitor.visit('a new language with problems');
  await button('Tiếng Việt').click();
  await page.getByLabel(messages['translate.search'], { exact: true }).fill('faces.count');
  await page.getByRole('textbox').last().fill('Không có số');
  await expect(page.getByText('{count}', { exact: false }).last()).toBeVisible();
  await visitor.visit('a sentence to mend');
  await button(messages['translate.leave']).click();
  await expect(page.getByRole('alert')).toHaveText(messages['translate.leave.ask']);
  await visitor.visit('asked whether to throw it away');
  visitor.end();
});
