/** What stays in memory after a lock, seen through the collector of garbage. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { computed, signal } from '@preact/signals';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../src/domain/gallery.ts';
import type { Change, OpenGallery } from '../../../src/gallery/contract.ts';
import { MemoryStorage } from '../../../src/gallery/storage/memory.ts';
import { Tabs } from '../../../src/gallery/touched.ts';
import { UnlockedGallery } from '../../../src/gallery/unlocked.ts';
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import { createConsents } from '../../../src/state/consents.ts';
import { createGrouping } from '../../../src/state/grouping.ts';
import { createLibrary } from '../../../src/state/library.ts';
import { createPeopleLists, type PersonOrder } from '../../../src/state/people-lists.ts';
import { aFace } from '../a-face.ts';
import { direction } from '../workflows/a-person.ts';
import { aConsent, aKeptFace, aPerson, aPhotoRecord } from '../workflows/people/records.ts';
import { patience } from '../../tools/patience.ts';

beforeAll(() => {
  // Another tab is not needed, and its channel would keep the process waiting.
  vi.stubGlobal('BroadcastChannel', undefined);
  // Every browser has it, Node has not.
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const anAlbum = { id: 'album', name: 'Family', createdAt: '2026-01-02T03:04:05.000Z' };

const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

async function aGallery(more: readonly Change[] = []): Promise<OpenGallery> {
  const ground = {
    database: 'lock',
    storage: new MemoryStorage(),
    tabs: new Tabs('lock', () => undefined),
    cost: { memoryKiB: 64, iterations: 1, parallelism: 1 },
  };
  const gallery = new UnlockedGallery(ground, { records: await newKey(), backup: await newKey() });
  const done = await gallery.commit([
    { kind: 'put', store: 'people', record: aPerson('Lan'), revision: 0 },
    { kind: 'put', store: 'photos', record: aPhotoRecord('one'), revision: 0 },
    { kind: 'put', store: 'faces', record: aKeptFace('lan', 'one', { person: 'Lan' }), revision: 0 },
    { kind: 'put', store: 'faces', record: aKeptFace('nobody', 'one'), revision: 0 },
    ...more,
  ]);
  expect(done.ok).toBe(true);
  return gallery;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const expectGone = (held: readonly WeakRef<object>[]): Promise<void> =>
  vi.waitFor(() => {
    collect();
    expect(held.filter((each) => each.deref() !== undefined).length).toBe(0);
  }, patience);

it('lists and indexes that were read keep no record once the gallery locks', async () => {
  const open = signal<OpenGallery | undefined>(await aGallery());
  const library = createLibrary(open);
  const query = signal('lan');
  const choice = { collection: signal(undefined), query, order: signal<PersonOrder>('name') };
  const lists = createPeopleLists(library, choice);
  await vi.waitFor(() => {
    expect(library.loaded.value.consents).toBe(true);
  }, patience);
  const shown = (): readonly object[] => [
    ...lists.people.value,
    ...lists.shown.value,
    ...lists.photos.value,
    ...lists.unnamedFaces.value,
    ...[...library.facesByPerson.value.values(), ...library.facesByPhoto.value.values()].flat(),
    ...library.facesWithoutPerson.value,
  ];
  const held = shown().map((kept) => new WeakRef(kept));
  expect(held).toHaveLength(8);
  open.value = undefined;
  await expectGone(held);
  // The lists themselves are still there.
  expect([shown(), lists.people.value.length]).toEqual([[], 0]);
});

it('suggestions and ended consents that were read are gone once the gallery locks', async () => {
  const alike = aFace({ template: { values: direction(1), kernel: fittedKernel.version } });
  const open = signal<OpenGallery | undefined>(
    await aGallery([
      ...['two', 'three'].flatMap((id): Change[] => [
        { kind: 'put', store: 'photos', record: aPhotoRecord(id), revision: 0 },
        { kind: 'put', store: 'faces', record: aKeptFace(`face ${id}`, id, { face: alike }), revision: 0 },
      ]),
      { kind: 'put', store: 'collections', record: anAlbum, revision: 0 },
      { kind: 'put', store: 'consents', record: aConsent('ended', 'Lan', '2026-01-02'), revision: 0 },
    ]),
  );
  const library = createLibrary(open);
  const consents = createConsents({ open, settings: signal(defaultSettings) }, library);
  const grouping = createGrouping(
    library,
    computed(() => open.value !== undefined),
  );
  await vi.waitFor(() => {
    expect(library.loaded.value.consents).toBe(true);
  }, patience);
  grouping.look(undefined);
  await vi.waitFor(() => {
    expect(grouping.phase.value.kind).toBe('done');
  }, patience);
  const shown = (): readonly object[] => [...grouping.open.value, ...consents.ended.value];
  const held = shown().map((each) => new WeakRef(each));
  expect(held).toHaveLength(2);
  open.value = undefined;
  await expectGone(held);
  expect(shown()).toEqual([]);
});
