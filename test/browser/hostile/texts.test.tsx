import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { plainLine } from '../../../src/domain/plain-text.ts';
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import { ConsentList } from '../../../src/ui/views/collection/consent/consent-list.tsx';
import { ImportPanel } from '../../../src/ui/views/collection/importing/import-panel.tsx';
import { PeopleView } from '../../../src/ui/views/collection/people/people-view.tsx';
import { matchScreen } from '../../../src/ui/views/match/match-view.tsx';
import { searchScreen } from '../../../src/ui/views/search/search-view.tsx';
import { hostileStrings } from '../../tools/hostile/strings.ts';
import { aFace } from '../../unit/a-face.ts';
import { direction } from '../../unit/workflows/a-person.ts';
import { until } from '../state/an-album.ts';
import { readPhoto } from '../ui/search/show-search.tsx';
import { hostileHouse, ids, personId } from './hostile-house.tsx';

let house: Awaited<ReturnType<typeof hostileHouse>>;
beforeAll(async () => {
  house = await hostileHouse();
});
afterAll(() => house.close());

/** As HTML shows it: runs of white space are one space. */
const shown = (text: string): string => plainLine(text).replaceAll(/\s+/g, ' ').trim();
const names = hostileStrings.map(shown);
const texts = (selector: string): string[] =>
  [...house.root.querySelectorAll(selector)].map(({ textContent }) => shown(textContent));

/** Milliseconds; the machine may be busy. */
const poll = <T,>(look: () => T) => expect.poll(look, { timeout: 20_000 });

describe('hostile texts', () => {
  it('stand as text on the cards of people and photos', async () => {
    const { collection, show, root, expectHarmless } = house;
    show(<PeopleView collection={ids.album} />);
    for (const tab of ['people', 'photos'] as const) {
      collection.people.tab.value = tab;
      await poll(() => root.querySelectorAll('[role=gridcell]').length).toBeGreaterThan(3);
      expectHarmless(tab);
      window.scrollTo(0, document.documentElement.scrollHeight);
      await new Promise(requestAnimationFrame);
      expectHarmless(`${tab}, at the end`);
    }
    collection.people.tab.value = 'people';
  });

  it.each(hostileStrings.map((text, index) => ({ text, index })))(
    'stand as text on the page of a person and on a photo: $text',
    async ({ text, index }) => {
      const { collection, show, expectHarmless } = house;
      show(<PeopleView collection={ids.album} />);
      collection.people.person.value = personId('album', index);
      await poll(() => texts('h2')).toContain(shown(text));
      expectHarmless('the page of a person');
      collection.people.photo.value = personId('album', index);
      await expect.element(page.getByRole('dialog')).toBeVisible();
      expectHarmless('a photo');
      collection.people.photo.value = undefined;
      collection.people.person.value = undefined;
    },
  );

  it('stand as text in the list of a search, on the desk and in the report', async () => {
    const { collection, search, show, root, expectHarmless } = house;
    const Search = searchScreen(search, collection);
    show(<Search />);
    const [script = '', markup = ''] = hostileStrings;
    search.cases.words.value = {
      name: markup,
      note: script,
      facts: { marks: script, lastSeenPlace: markup },
    };
    const values = direction(4711);
    const face = aFace({ template: { values, kernel: fittedKernel.version } });
    search.strip.replaceAll([await readPhoto(30, { face })]);
    search.collections.value = [ids.album];
    await until(search.results.candidates, ({ length }) => length === hostileStrings.length);
    await poll(() => root.querySelectorAll('.candidates li').length).toBeGreaterThan(2);
    expectHarmless('the list of a search');
    for (const { key } of search.results.candidates.value) {
      search.chosen.value = key;
      await poll(() => root.querySelector('.desk')).not.toBe(null);
      expectHarmless('the desk');
    }
    search.chosen.value = undefined;
    await poll(() => root.querySelector('.candidates')).not.toBe(null);

    const [first] = search.results.candidates.value;
    if (first === undefined) return expect.fail('nobody was found');
    const decision = { at: new Date().toISOString(), verdict: 'lead', reason: markup, evidence: 1 } as const;
    await search.reviews.write({ candidate: first.ref, parts: [], decisions: [decision] });
    root.querySelector<HTMLElement>('[data-panel=outgoing]')?.click();
    for (const choice of ['report', 'card', 'table']) {
      await poll(() => root.querySelectorAll('.outgoing-choice').length).toBe(3);
      const buttons = root.querySelectorAll<HTMLElement>('.outgoing-choice');
      buttons[['report', 'card', 'table'].indexOf(choice)]?.click();
      await poll(() => root.querySelector('.maker')).not.toBe(null);
      for (const tick of root.querySelectorAll<HTMLElement>('.maker input[type=checkbox]:not(:checked)'))
        tick.click();
      await poll(() => root.querySelectorAll('.maker input[type=checkbox]:not(:checked)').length).toBe(0);
      if (choice === 'report') await poll(() => root.querySelector('.paper')?.textContent).toContain(markup);
      expectHarmless(`what leaves: ${choice}`);
    }
  });

  it('stand as text among the pairs of two sides', async () => {
    const { collection, match, show, root, expectHarmless } = house;
    const Match = matchScreen(match, collection);
    show(<Match />);
    match.sides.put('a', ids.album, true);
    match.sides.put('b', ids.other, true);
    await poll(() => root.textContent).toContain(shown(hostileStrings[0] ?? ''));
    expectHarmless('the sides');
    await until(match.runs.progress, (now) => now?.state === 'paused');
    match.runs.start();
    await until(match.runs.progress, (now) => now?.state === 'done');
    await poll(() => root.querySelectorAll('.pair-row').length).toBeGreaterThan(2);
    for (const name of texts('.pair-name')) expect(names).toContain(name);
    expectHarmless('the pairs');
  });

  it('stand as text in the list of who agreed', async () => {
    const { show, root, expectHarmless } = house;
    show(<ConsentList onBack={() => undefined} />);
    await poll(() => root.querySelectorAll('.consent-list li').length).toBe(2);
    expectHarmless('the consents');
  });

  it('stand as text in the list of an import', async () => {
    const { collection, show, root, expectHarmless } = house;
    const { importing } = collection;
    importing.draft.startIn(ids.album);
    const files = hostileStrings.map((text, index) => new File([`no photo ${String(index)}`], text));
    importing.draft.offer({ files, folders: [] });
    await importing.start();
    const run = importing.run.value ?? expect.fail('not started');
    await until(run.ended, Boolean);
    await until(run.outcomes, ({ failed }) => failed.length === files.length);
    show(<ImportPanel onClose={() => undefined} />);
    await poll(() => texts('.outcome-name').length).toBeGreaterThan(3);
    const last = (path: string): string => shown(path.slice(path.lastIndexOf('/') + 1));
    for (const name of texts('.outcome-name')) expect(names.map(last)).toContain(last(name));
    expectHarmless('the list of an import');
    expect(root.textContent).not.toContain('\0');
  });
});
