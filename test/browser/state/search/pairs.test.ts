import { afterEach, describe, expect, it } from 'vitest';
import { candidateKey, type CandidateRef, type Verdict } from '../../../../src/domain/case.ts';
import { createPool } from '../../../../src/engine/pool.ts';
import { createCollectionState, type CollectionState } from '../../../../src/state/collection.ts';
import { createSearchState, type SearchScreen } from '../../../../src/state/search.ts';
import type { SearchUnit } from '../../../../src/workflows/search/contract.ts';
import { valueOf } from '../../engine/expecting.ts';
import { freshName, passphrase, tab } from '../../gallery/galleries.ts';
import { fillAlbum, until } from '../an-album.ts';
import { agreed, reference } from './a-search.ts';

const pool = createPool();
let collection: CollectionState | undefined;

afterEach(() => {
  collection?.gallery.lock();
});

/** A search beside an album of Lan, Wei and two faces without a name. */
async function aSearch(): Promise<SearchScreen> {
  const shown = createCollectionState(tab(freshName()), pool, window);
  collection = shown;
  valueOf(await shown.gallery.create(passphrase));
  const gallery = await until(shown.gallery.open, (open) => open !== undefined);
  if (gallery === undefined) throw new Error('the gallery was made');
  await until(shown.library.loaded, (loaded) => Object.values(loaded).every(Boolean));
  await fillAlbum(gallery);
  await until(shown.library.faces, (faces) => faces.size === 6);
  return createSearchState({ collection: shown, engine: pool, page: window, samples: [] });
}

function unit(ref: CandidateRef, facts: SearchUnit['facts'] = {}): SearchUnit {
  return { key: candidateKey(ref), ref, side: [], facts: { collection: 'album', ...facts } };
}

const lan = unit({ kind: 'person', person: 'Lan' }, { name: 'Lan', birthYear: 1987, missingPlace: 'Zunyi' });
const wei = unit({ kind: 'person', person: 'Wei' }, { name: 'Wei' });
const nobody = unit({ kind: 'face', face: 'nobody-1' });
const withLan = { a: lan, b: wei, collections: ['album'] };
const withNobody = { a: nobody, b: wei, collections: ['album'] };

async function decide(search: SearchScreen, candidate: CandidateRef, verdict: Verdict): Promise<void> {
  const decision = { at: new Date().toISOString(), verdict, reason: '', evidence: 1 };
  const failure = await search.reviews.write({ candidate, parts: [], decisions: [decision] });
  expect(failure).toBeUndefined();
}

describe('a pair that is looked at closely', () => {
  it('stands in the search: A’s photos and facts, B on the desk, side B to look in', async () => {
    const search = await aSearch();
    expect(await search.pairs.open(withLan, 'ask')).toBe('opened');
    expect(search.strip.entries.value.map(({ person }) => person)).toEqual(['Lan', 'Lan', 'Lan']);
    expect(search.cases.words.value).toEqual({
      name: 'Lan',
      facts: { birthYear: 1987, lastSeenPlace: 'Zunyi' },
    });
    expect(search.collections.value).toEqual(['album']);
    expect(search.chosen.value).toBe(wei.key);
    expect(search.pairs.shown.value).toEqual({ a: lan.key, b: wei.key });
  });

  it('makes room for another one, and its decisions come back with it', async () => {
    const search = await aSearch();
    await search.pairs.open(withLan, 'ask');
    await decide(search, wei.ref, 'unsure');
    expect(await search.pairs.open(withNobody, 'ask')).toBe('opened');
    expect(search.strip.entries.value).toHaveLength(1);
    expect(search.reviews.byKey.value.size).toBe(0);
    // What was decided is still said in the queue, and would be lost with the page.
    expect(search.pairs.reviews.value.verdictOf(lan.key, wei.key)).toBe('unsure');
    expect(search.pairs.reviews.value.verdictOf(nobody.key, wei.key)).toBe('open');
    expect(search.pairs.unkept.value).toBe(true);
    await decide(search, wei.ref, 'excluded');
    expect(search.pairs.reviews.value.verdictOf(nobody.key, wei.key)).toBe('excluded');
    await search.pairs.open(withLan, 'ask');
    expect(search.reviews.byKey.value.get(wei.key)?.decisions.at(-1)?.verdict).toBe('unsure');
  });

  it('asks before a search is put away that stands in no case, and touches nothing of it until then', async () => {
    const search = await aSearch();
    search.strip.addKept([reference(1)]);
    const [photo] = search.strip.entries.value;
    expect(await search.pairs.open(withLan, 'ask')).toBe('search');
    expect(search.strip.entries.value).toEqual([photo]);
    expect(search.chosen.value).toBeUndefined();
    expect(await search.pairs.open(withLan, 'lose')).toBe('opened');
    expect(search.strip.entries.value).toHaveLength(3);
  });

  it('opens in the kept case of this A, whose decisions are those of the pair', async () => {
    const search = await aSearch();
    await search.pairs.open(withLan, 'ask');
    valueOf(await search.cases.keep(agreed()));
    const id = search.cases.open.value?.record.id;
    await decide(search, wei.ref, 'unsure');
    expect(await search.pairs.open(withNobody, 'ask')).toBe('opened');
    expect(search.cases.open.value).toBeUndefined();
    expect(search.pairs.caseOf(lan.key)?.id).toBe(id);
    expect(search.pairs.reviews.value.verdictOf(lan.key, wei.key)).toBe('unsure');
    expect(search.pairs.unkept.value).toBe(false);
    expect(await search.pairs.open(withLan, 'ask')).toBe('opened');
    expect(search.cases.open.value?.record.id).toBe(id);
    expect(search.chosen.value).toBe(wei.key);
  });

  it('leaves nothing on the screen when the gallery locks', async () => {
    const search = await aSearch();
    await search.pairs.open(withLan, 'ask');
    await decide(search, wei.ref, 'unsure');
    await search.pairs.open(withNobody, 'ask');
    collection?.gallery.lock();
    expect(search.pairs.shown.value).toBeUndefined();
    expect(search.pairs.unkept.value).toBe(false);
    expect(search.pairs.reviews.value.verdictOf(lan.key, wei.key)).toBe('open');
    expect(await search.pairs.open(withLan, 'ask')).toEqual({ code: 'vault.locked' });
  });
});
