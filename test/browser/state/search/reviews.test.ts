import { describe, expect, it } from 'vitest';
import type { CandidateRef, Decision, Verdict } from '../../../../src/domain/case.ts';
import { only, valueOf } from '../../engine/expecting.ts';
import { freshGallery, freshName, passphrase, tab, unlockAgain } from '../../gallery/galleries.ts';
import { until } from '../an-album.ts';
import { agreed, reference, searchTab, type SearchTab } from './a-search.ts';

const person: CandidateRef = { kind: 'person', person: 'b0b50000-0000-4000-8000-000000000002' };
const file: CandidateRef = { kind: 'file', sha256: 'ab'.repeat(32), face: 0, path: 'home/1991.jpg' };
const key = 'person:b0b50000-0000-4000-8000-000000000002';
const fileKey = `file:${'ab'.repeat(32)}:0`;

let moment = Date.parse('2026-05-01T10:00:00Z');
const decided = (verdict: Verdict): Decision => ({
  at: new Date((moment += 60_000)).toISOString(),
  verdict,
  reason: 'the ears',
  evidence: 1.5,
});
const ears = { part: 'ears', verdict: 'similar' } as const;

async function inCase(search: SearchTab): Promise<string> {
  search.references.value = [reference(1)];
  const consent = agreed();
  valueOf(await search.cases.keep(consent));
  return consent.subject.id;
}

describe('decisions of a search that nobody has kept', () => {
  it('stay in memory, can be taken back, and go into the case when there is one', async () => {
    const gallery = await freshGallery();
    const search = await searchTab(gallery);
    expect(await search.reviews.write({ candidate: person, parts: [ears], decisions: [] })).toBeUndefined();
    await search.reviews.write({ candidate: person, parts: [ears], decisions: [decided('lead')] });
    await search.reviews.undo.value?.();
    expect(search.reviews.byKey.value.get(key)).toMatchObject({ parts: [ears], decisions: [] });
    await search.reviews.write({ candidate: person, parts: [ears], decisions: [decided('unsure')] });
    expect(valueOf(await gallery.list('reviews')).kept).toEqual([]);

    const id = await inCase(search);
    const stored = only(valueOf(await gallery.list('reviews')).kept).record;
    expect(stored).toMatchObject({ case: id, parts: [ears], decisions: [{ verdict: 'unsure' }] });
    expect(search.reviews.byKey.value.get(key)).toEqual(stored);
  });
});

describe('decisions of a case', () => {
  it('make one record for each candidate, whose history only grows', async () => {
    const gallery = await freshGallery();
    const search = await searchTab(gallery);
    await inCase(search);
    const [first, second] = [decided('lead'), decided('excluded')];
    await search.reviews.write({ candidate: person, parts: [], decisions: [first] });
    await search.reviews.write({ candidate: person, parts: [ears], decisions: [first, second] });
    expect(only(valueOf(await gallery.list('reviews')).kept)).toMatchObject({
      revision: 2,
      record: { parts: [ears], decisions: [{ verdict: 'lead' }, { verdict: 'excluded' }] },
    });
    const rewritten = { candidate: person, parts: [], decisions: [second] };
    expect(await search.reviews.write(rewritten)).toEqual({ code: 'gallery.conflict' });
  });

  it('are not noted beside the case once the gallery is locked', async () => {
    const search = await searchTab(await freshGallery());
    await inCase(search);
    search.open.value = undefined;
    const late = { candidate: person, parts: [ears], decisions: [] };
    expect(await search.reviews.write(late)).toEqual({ code: 'vault.locked' });
    expect(search.cases.session.value.size).toBe(0);
  });

  it('take the last change back to what stood before', async () => {
    const gallery = await freshGallery();
    const search = await searchTab(gallery);
    await inCase(search);
    const first = decided('lead');
    await search.reviews.write({ candidate: person, parts: [ears], decisions: [first] });
    await search.reviews.write({ candidate: person, parts: [], decisions: [first, decided('excluded')] });
    expect(await search.reviews.undo.value?.()).toBeUndefined();
    expect(only(valueOf(await gallery.list('reviews')).kept).record).toMatchObject({
      parts: [ears],
      decisions: [first],
    });
    expect(search.reviews.undo.value).toBeUndefined();
  });

  it('are shown at once, and quick changes one after the other are all stored', async () => {
    const gallery = await freshGallery();
    const search = await searchTab(gallery);
    await inCase(search);
    const writes = (['ears', 'nose', 'mouth', 'chin'] as const).map((part) => {
      const now = search.reviews.byKey.value.get(key)?.parts ?? [];
      return search.reviews.write({ candidate: person, parts: [...now, { part }], decisions: [] });
    });
    expect(search.reviews.byKey.value.get(key)?.parts).toHaveLength(4);
    expect(await Promise.all(writes)).toEqual([undefined, undefined, undefined, undefined]);
    expect(only(valueOf(await gallery.list('reviews')).kept).record.parts).toHaveLength(4);
  });

  it('go into the case that they were made in, also when it is left before their turn', async () => {
    const gallery = await freshGallery();
    const search = await searchTab(gallery);
    const id = await inCase(search);
    const first = decided('unsure');
    const writes = [
      search.reviews.write({ candidate: person, parts: [ears], decisions: [first] }),
      search.reviews.write({ candidate: person, parts: [ears], decisions: [first, decided('lead')] }),
      search.reviews.write({ candidate: file, parts: [], decisions: [decided('excluded')] }),
    ];
    valueOf(await search.cases.leave('save'));
    expect(search.reviews.byKey.value.size).toBe(0);
    expect(await Promise.all(writes)).toEqual([undefined, undefined, undefined]);
    const stored = valueOf(await gallery.list('reviews')).kept.map(({ record }) => record);
    expect(stored.map((review) => [review.case, review.decisions.length]).sort()).toEqual([
      [id, 1],
      [id, 2],
    ]);
    expect(search.reviews.undo.value).toBeUndefined();
  });

  it('about a file of one session store its hash and path, and nothing before there is a decision', async () => {
    const gallery = await freshGallery();
    const search = await searchTab(gallery);
    await inCase(search);
    await search.reviews.write({ candidate: file, parts: [ears], decisions: [] });
    expect(search.reviews.byKey.value.get(fileKey)?.parts).toEqual([ears]);
    expect(valueOf(await gallery.list('reviews')).kept).toEqual([]);

    await search.reviews.write({ candidate: file, parts: [ears], decisions: [decided('lead')] });
    expect(only(valueOf(await gallery.list('reviews')).kept).record.candidate).toEqual(file);
    expect(valueOf(await gallery.pictureIds())).toHaveLength(2);
    expect(search.cases.session.value.size).toBe(0);
  });

  it('of another tab are not written over', async () => {
    const database = freshName();
    const one = await searchTab(valueOf(await tab(database).create(passphrase)));
    const id = await inCase(one);
    const other = await searchTab(await unlockAgain(database));
    valueOf(await other.cases.show(id));
    const first = decided('lead');
    await one.reviews.write({ candidate: person, parts: [], decisions: [first] });
    await until(other.reviews.byKey, (reviews) => reviews.has(key));
    const wrote = await Promise.all([
      one.reviews.write({ candidate: person, parts: [], decisions: [first, decided('excluded')] }),
      other.reviews.write({ candidate: person, parts: [], decisions: [first, decided('unsure')] }),
    ]);
    expect(wrote.filter((failure) => failure?.code === 'gallery.conflict')).toHaveLength(1);
    // The one that lost sees what holds, and can decide again on top of it.
    await until(other.reviews.byKey, (reviews) => reviews.get(key)?.decisions.length === 2);
    await until(one.reviews.byKey, (reviews) => reviews.get(key)?.decisions.length === 2);
    const now = one.reviews.byKey.value.get(key)?.decisions ?? [];
    expect(
      await one.reviews.write({ candidate: person, parts: [], decisions: [...now, decided('open')] }),
    ).toBeUndefined();
  });

  it('leave the page with the key', async () => {
    const search = await searchTab(await freshGallery());
    await inCase(search);
    await search.reviews.write({ candidate: person, parts: [], decisions: [decided('lead')] });
    search.open.value = undefined;
    expect(search.reviews.byKey.value.size).toBe(0);
    expect(search.reviews.undo.value).toBeUndefined();
  });
});
