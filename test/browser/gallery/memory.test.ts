import { afterEach, describe, expect, it, vi } from 'vitest';
import { codeOf, only, valueOf } from '../engine/expecting.ts';
import { face, fill, person, picturesOfAll, viewBytes } from './a-gallery.ts';
import { passphrase, tab } from './galleries.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What browsers put in the place of IndexedDB in a private window or under a strict setting. */
const refusals: readonly (readonly [string, unknown])[] = [
  ['is not there', undefined],
  ...['InvalidStateError', 'SecurityError', 'UnknownError'].map((name): readonly [string, unknown] => [
    `answers ${name}`,
    {
      open: () => {
        throw new DOMException('not here', name);
      },
    },
  ]),
];

describe.each(refusals)('where IndexedDB %s', (_how, indexedDb) => {
  it('the gallery works in memory and says so', async () => {
    vi.stubGlobal('indexedDB', indexedDb);
    const vault = tab('nowhere');
    expect(valueOf(await vault.state())).toEqual({ kind: 'none' });
    expect(vault.notices).toEqual(['memory-only']);
    const gallery = valueOf(await vault.create(passphrase));
    valueOf(await gallery.commit(fill));
    expect(only(valueOf(await gallery.list('faces')).kept)).toEqual({ revision: 1, record: face });
    const stale = await gallery.commit([
      { kind: 'delete-picture', id: picturesOfAll[0] },
      { kind: 'put', store: 'people', record: person, revision: 0 },
    ]);
    expect(codeOf(stale)).toBe('gallery.conflict');
    expect(valueOf(await gallery.picture(picturesOfAll[0]))).toEqual({
      bytes: viewBytes,
      type: 'image/jpeg',
    });
    async function* batches() {
      yield await Promise.resolve([
        { kind: 'put', store: 'people', record: { ...person, name: 'Twice' }, revision: 1 } as const,
      ]);
    }
    valueOf(await gallery.commitAll(batches()));
    valueOf(await gallery.changePassphrase(passphrase, 'another'));
    gallery.lock();
    expect(valueOf(await vault.state())).toEqual({ kind: 'locked' });
    expect(codeOf(await vault.unlock(passphrase))).toBe('vault.wrong-passphrase');
    const again = valueOf(await vault.unlock('another'));
    expect(valueOf(await again.read('people', person.id))?.record.name).toBe('Twice');
    expect(vault.notices).toEqual(['memory-only']);
  });
});
