/** A gallery in which every text is hostile, and the views over it. */
import '../../../src/ui/styles/tokens.css';
import '../../../src/ui/styles/base.css';
import '../../../src/ui/shell/shell.css';
import { render, type ComponentChildren } from 'preact';
import { signal } from '@preact/signals';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { recordChecks } from '../../../src/domain/backup-records.ts';
import { wrong } from '../../../src/domain/checks.ts';
import { defaultEnd } from '../../../src/domain/consent.ts';
import { pictureId, type Records } from '../../../src/domain/gallery.ts';
import { createPool } from '../../../src/engine/pool.ts';
import type { Change, OpenGallery } from '../../../src/gallery/contract.ts';
import { createCollectionState } from '../../../src/state/collection.ts';
import { createCompareState } from '../../../src/state/compare.ts';
import { createLightMode, type LightChoice } from '../../../src/state/light-mode.ts';
import { createLocation } from '../../../src/state/location.ts';
import { createMatchState } from '../../../src/state/match.ts';
import { createSamples } from '../../../src/state/samples.ts';
import { createSearchState } from '../../../src/state/search.ts';
import { today } from '../../../src/state/today.ts';
import { AppContext } from '../../../src/ui/app.ts';
import { createLatePart } from '../../../src/ui/shell/late-part.ts';
import { CollectionContext } from '../../../src/ui/views/collection/use-collection.ts';
import { aConsent, aPerson, aPhotoRecord, then } from '../../unit/workflows/people/records.ts';
import { hostileStrings, marker } from '../../tools/hostile/strings.ts';
import { valueOf } from '../engine/expecting.ts';
import { deleteDatabase, passphrase, tab } from '../gallery/galleries.ts';
import { colouredPicture, faceRecord, put, until } from '../state/an-album.ts';

const phone = { width: 360, height: 740 };

export const ids = { album: uuid(0xa1), other: uuid(0xb2) } as const;
const databaseName = 'gallery-of-hostile-texts';

/** Ids as records from elsewhere must have them. */
function uuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** Somebody, and the photo and face of the same id, with this text wherever there is one. */
export const personId = (collection: keyof typeof ids, index: number): string =>
  uuid((collection === 'album' ? 0x1000 : 0x2000) + index);

/** A record as a restored backup would bring it: through the same door. */
function restored<S extends 'collections' | 'people' | 'photos' | 'consents'>(
  store: S,
  record: Records[S],
): Change {
  const checked = recordChecks[store](record);
  if (checked === wrong) throw new Error(`no record of ${store}: ${JSON.stringify(record)}`);
  return { kind: 'put', store, record: checked, revision: 0 } as Change;
}

/** Two collections with somebody of every name in each. */
async function fill(gallery: OpenGallery): Promise<void> {
  const picture = await colouredPicture(30);
  const sides = ['album', 'other'] as const;
  const [script = '', markup = ''] = hostileStrings;
  const people = sides.flatMap((side) =>
    hostileStrings.flatMap((text, index): readonly Change[] => {
      const id = personId(side, index);
      const collection = ids[side];
      const facts = { place: text, birthPlace: text, missingPlace: text, marks: text, registryNumber: text };
      const hash = id.replaceAll('-', '');
      return [
        restored('people', aPerson(id, { collection, name: text, note: text, cover: id, ...facts })),
        restored(
          'photos',
          aPhotoRecord(id, {
            ...{ collection, fileName: text, place: text, note: text },
            ...{ sha256: hash, perceptualHash: hash },
          }),
        ),
        // Everybody is on both sides.
        put('faces', faceRecord(id, id, index + 1, { person: id })),
        { kind: 'put-picture', id: pictureId('view', id), bytes: picture, type: 'image/jpeg' },
        { kind: 'put-picture', id: pictureId('crop', id), bytes: picture, type: 'image/jpeg' },
      ];
    }),
  );
  const collections = sides.flatMap((side, index): readonly Change[] => [
    restored('collections', {
      id: ids[side],
      name: index === 0 ? script : markup,
      note: markup,
      createdAt: then,
    }),
    restored('consents', {
      ...aConsent(uuid(0xc0 + index), ids[side], defaultEnd(today())),
      subject: { kind: 'collection', id: ids[side] },
      agreedByName: markup,
      purpose: script,
      viewWords: markup,
      note: script,
    }),
  ]);
  valueOf(await gallery.commit([...collections, ...people]));
}

/** What makes the page scroll sideways: elements that reach past the screen, unless they scroll in a box of their own. */
function tooWide(): readonly string[] {
  if (document.documentElement.scrollWidth <= phone.width) return [];
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.getBoundingClientRect().right > phone.width + 0.5)
    .map(({ tagName, className }) => `${tagName}.${className}`);
}

export async function hostileHouse() {
  await deleteDatabase(databaseName);
  await page.viewport(phone.width, phone.height);
  const pool = createPool({ workers: 1 });
  const collection = createCollectionState(tab(databaseName), pool, window);
  valueOf(await collection.gallery.create(passphrase));
  const gallery = await until(collection.gallery.open, (open) => open !== undefined);
  if (gallery === undefined) throw new Error('the gallery was made');
  await fill(gallery);
  await until(collection.library.loaded, (loaded) => Object.values(loaded).every(Boolean));
  await collection.library.refresh([]);
  const search = createSearchState({ collection, engine: pool, page: window, samples: [] });
  const match = createMatchState({ collection, search, engine: pool });
  const compare = createCompareState(pool);
  const part = createLatePart(() => Promise.reject(new Error('not part of this test')));
  const app = {
    compare,
    location: createLocation(window),
    light: createLightMode(signal<LightChoice>('auto'), navigator),
    samples: createSamples([], compare),
    collection: part,
    search: part,
    match: part,
    privacy: part,
    translate: part,
  };
  const violations: string[] = [];
  const root = document.createElement('main');
  root.className = 'page';
  document.body.append(root);
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
    violations.push(violatedDirective);
  });
  return {
    collection,
    search,
    match,
    root,
    show: (view: ComponentChildren): void => {
      render(null, root);
      render(
        <AppContext.Provider value={app}>
          <CollectionContext.Provider value={collection}>{view}</CollectionContext.Provider>
        </AppContext.Provider>,
        root,
      );
    },
    /** Nothing ran, nothing became an element, and nothing is wider than the phone. */
    expectHarmless: (where: string): void => {
      expect(Reflect.get(globalThis, marker), where).toBeUndefined();
      expect(
        document.querySelector('x-hostile, script[src=""], iframe[srcdoc], [onerror], [onload]'),
        where,
      ).toBe(null);
      expect(root.querySelectorAll('script, iframe, object, embed, style, link'), where).toHaveLength(0);
      expect(violations, where).toEqual([]);
      expect(tooWide(), `${where}: nothing is wider than the screen`).toEqual([]);
      expect(root.textContent, where).not.toMatch(/[\u202A-\u202E]/);
    },
    close: async (): Promise<void> => {
      render(null, root);
      root.remove();
      collection.gallery.lock();
      pool.dispose();
      await deleteDatabase(databaseName);
    },
  };
}
