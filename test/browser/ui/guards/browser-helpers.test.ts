/** What keeps the browser's own helpers from asking others about this page; test/e2e/outside.spec.ts sees that it does. */
import { afterEach, expect, test } from 'vitest';
import { keepHelpersOut } from '../../../../src/ui/guards/browser-helpers.ts';

const shown = document.createElement('div');

afterEach(() => {
  shown.remove();
  document.getElementById('fields-without-form')?.remove();
});

function show(markup: string): void {
  shown.innerHTML = markup;
  document.body.append(shown);
}

const field = (id: string): HTMLInputElement => document.getElementById(id) as HTMLInputElement;

test('every form looks like a search, and every field is in one, early or late', async () => {
  show('<form><input id="early"></form>');
  keepHelpersOut(window);
  expect(field('early').form?.getAttribute('action')).toBe('search');
  show(`<form><input id="inside"></form><textarea id="alone"></textarea><select id="choice"></select><input type="checkbox" id="tick">
    <p><input type="password" id="deep"></p>`);
  await Promise.resolve();
  expect(field('inside').form?.getAttribute('action')).toBe('search');
  expect(field('inside').hasAttribute('form')).toBe(false);
  for (const id of ['alone', 'choice', 'deep']) expect(field(id).form?.id).toBe('fields-without-form');
  expect(field('tick').form).toBeNull();
});

test('nothing that is typed is checked elsewhere, and nothing that is shown is translated there', () => {
  keepHelpersOut(window);
  show('<textarea id="note"></textarea><p id="name">Ana</p>');
  expect(field('note').spellcheck).toBe(false);
  expect(document.documentElement.getAttribute('writingsuggestions')).toBe('false');
  expect(field('name').translate).toBe(false);
});
