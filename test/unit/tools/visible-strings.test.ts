import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { visibleStrings } from '../../tools/visible-strings.ts';

/** As the build does it: elements become calls. */
async function built(source: string): Promise<string> {
  const options = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;
  return (await transformWithOxc(source, 'planted.jsx', options)).code;
}

const planted: readonly (readonly [where: string, source: string, text: string])[] = [
  ['in an element', 'export const A = () => <p>Photos of yours</p>;', 'Photos of yours'],
  ['among other children', 'export const A = (n) => <p>{n} photos <b>{n}</b></p>;', ' photos '],
  ['in an attribute', 'export const A = () => <img alt="A face" />;', 'A face'],
  ['for a screen reader', 'export const A = () => <nav aria-label="Views" />;', 'Views'],
  ['in one of two cases', 'export const A = (n) => <p>{n ? "Yes" : t("no")}</p>;', 'Yes'],
  ['in a template', 'export const A = (n) => <p>{`${n} faces`}</p>;', ' faces'],
  ['given to a component', 'export const A = () => <Field label="Your name" />;', 'Your name'],
  ['in Chinese', 'export const A = () => <p>照片</p>;', '照片'],
  ['as the title', 'document.title = "Old photos";', 'Old photos'],
  ['set by hand', 'node.setAttribute("aria-label", "Old photos");', 'Old photos'],
  ['drawn', 'canvas.fillText("Missing", 0, 0);', 'Missing'],
];

describe('a text that nobody can translate', () => {
  it.each(planted)('is noticed %s', async (_where, source, text) => {
    expect(visibleStrings(await built(source))).toEqual([text]);
  });

  it('is none where the translator speaks, or where nobody reads', async () => {
    const source = `export const A = ({ t, name }) => (
      <p class="large text" lang="en" key="some key">{t('people.name')} · {name} <b id="one">/</b><code translate={false}>sealed</code></p>
    );
    const facts = { title: 'not an element', label: 'neither' };
    throw new Error('a view is missing');`;
    expect(visibleStrings(await built(source))).toEqual([]);
  });
});
