import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/gallery/contract.ts';
import type { Person } from '../../../src/domain/gallery.ts';
import { codeOf, valueOf } from '../engine/expecting.ts';
import { fill, person, viewBytes } from './a-gallery.ts';
import { freshGallery, freshName, unlockAgain } from './galleries.ts';
import { dump } from './raw.ts';

const someone = (index: number): Person => ({ ...person, id: `person-${index}`, name: `Someone ${index}` });

/** Two changes a batch; `between` runs before each batch is handed over. */
async function* batchesOf(
  count: number,
  between: (index: number) => unknown = () => undefined,
): AsyncGenerator<readonly Change[]> {
  for (let index = 0; index < count; index += 1) {
    await between(index);
    yield [
      { kind: 'put', store: 'people', record: someone(index), revision: 0 },
      { kind: 'put-picture', id: `crop:${index}`, bytes: viewBytes, type: 'image/jpeg' },
    ];
  }
}

async function filled() {
  const name = freshName();
  const gallery = await freshGallery(name);
  valueOf(await gallery.commit(fill));
  return { name, gallery, before: await dump(name) };
}

describe('a change of many batches', () => {
  it('appears as a whole after the last batch, and says once what it touched', async () => {
    const { name, gallery } = await filled();
    const heard: number[] = [];
    gallery.onTouched((touched) => heard.push(touched.length));
    const counts: number[] = [];
    const look = async () => counts.push(valueOf(await gallery.list('people')).kept.length);
    valueOf(await gallery.commitAll(batchesOf(50, look)));
    expect(new Set(counts)).toEqual(new Set([1]));
    const again = await unlockAgain(name);
    const people = valueOf(await again.list('people'));
    expect(people.damaged).toEqual([]);
    expect(people.kept).toHaveLength(51);
    expect(valueOf(await again.picture('crop:49'))).toEqual({ bytes: viewBytes, type: 'image/jpeg' });
    expect(heard).toEqual([100]);
    expect((await dump(name)).get('staging')).toEqual([]);
  });

  it('leaves all as it was when a record of any batch has moved on', async () => {
    const { name, gallery, before } = await filled();
    async function* late() {
      yield* batchesOf(5);
      yield await Promise.resolve<readonly Change[]>([
        { kind: 'put', store: 'people', record: person, revision: 0 },
      ]);
    }
    expect(codeOf(await gallery.commitAll(late()))).toBe('gallery.conflict');
    expect(await dump(name)).toEqual(before);
  });

  it('leaves all as it was when it is aborted, after the last batch too', async () => {
    const { name, gallery, before } = await filled();
    for (const when of [0, 3, 5]) {
      const abort = new AbortController();
      async function* aborting() {
        yield* batchesOf(5, (index) => {
          if (index === when) abort.abort();
        });
        if (when === 5) abort.abort();
      }
      expect(codeOf(await gallery.commitAll(aborting(), abort.signal))).toBe('engine.cancelled');
      expect(await dump(name)).toEqual(before);
    }
  });

  it('leaves all as it was when its source throws, and lets that be heard', async () => {
    const { name, gallery, before } = await filled();
    const throwing = batchesOf(5, (index) => {
      if (index === 3) throw new Error('the file is gone');
    });
    await expect(gallery.commitAll(throwing)).rejects.toThrow('the file is gone');
    expect(await dump(name)).toEqual(before);
  });

  it('leaves all as it was when the gallery locks under it, even after the last batch', async () => {
    for (const when of [3, 4]) {
      const { name, gallery, before } = await filled();
      async function* locking() {
        yield* batchesOf(4, (index) => {
          if (index === when) gallery.lock();
        });
        gallery.lock();
      }
      expect(codeOf(await gallery.commitAll(locking()))).toBe('vault.locked');
      expect(await dump(name)).toEqual(before);
    }
  });

  it('that died with its page is cleared at the next unlock', async () => {
    const name = freshName();
    const gallery = await freshGallery(name);
    valueOf(await gallery.commit(fill));
    const frame = document.createElement('iframe');
    document.body.append(frame);
    // A page of its own, which stages three batches and is then gone with its lock.
    frame.srcdoc = `<script type="module">
      import { createVault } from '/src/gallery/open-vault.ts';
      const opened = await createVault({ database: '${name}' }).unlock('seven herons over Grimsby');
      async function* batches() {
        for (let index = 0; index < 3; index += 1)
          yield [{ kind: 'put', store: 'people', record: { id: 'p' + index }, revision: 0 }];
        parent.postMessage('staged');
        await new Promise(() => {});
      }
      opened.value.commitAll(batches());
    </script>`;
    await new Promise((resolve) => {
      window.addEventListener('message', ({ data }) => {
        if (data === 'staged') resolve(undefined);
      });
    });
    const staged = async () => (await dump(name)).get('staging')?.length;
    expect(await staged()).toBe(3);
    // Alive, it is not cleared by another tab's unlock.
    await unlockAgain(name);
    expect(await staged()).toBe(3);
    frame.remove();
    await expect
      .poll(async () => {
        await unlockAgain(name);
        return staged();
      })
      .toBe(0);
    expect(valueOf(await gallery.list('people')).kept).toHaveLength(1);
  });

  it('waits for that of another tab', async () => {
    const { name, gallery } = await filled();
    const other = await unlockAgain(name);
    const order: string[] = [];
    const first = gallery.commitAll(batchesOf(3, (index) => order.push(`first ${index}`)));
    async function* others(): AsyncGenerator<readonly Change[]> {
      order.push('second');
      yield await Promise.resolve([
        { kind: 'put', store: 'people', record: { ...someone(0), name: 'after' }, revision: 1 },
      ]);
    }
    const results = await Promise.all([first, other.commitAll(others())]);
    expect(results.map(codeOf)).toEqual(['ok', 'ok']);
    expect(order).toEqual(['first 0', 'first 1', 'first 2', 'second']);
  });
});
