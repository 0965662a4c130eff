import { zipSync } from 'fflate';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createPool } from '../../../src/engine/pool.ts';
import type { PhotoSource, SourceFile } from '../../../src/workflows/importing/contract.ts';
import {
  entriesSource,
  filesSource,
  folderSource,
  zipSource,
} from '../../../src/workflows/importing/sources.ts';
import { at, valueOf } from '../engine/expecting.ts';
import { freshGallery } from '../gallery/galleries.ts';
import { all, expectWhole, fileOf, headFiles, newCollection, run } from './an-album.ts';

async function listed(source: PhotoSource): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const file of source.files(new AbortController().signal)) files.push(valueOf(file));
  return files;
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

describe('a folder', () => {
  const made: string[] = [];
  afterEach(async () => {
    const root = await navigator.storage.getDirectory();
    for (const name of made.splice(0)) await root.removeEntry(name, { recursive: true });
  });

  /** A real folder of the browser's own file system, which has the same handles as one on disk. */
  async function folder(files: Readonly<Record<string, Blob | string>>): Promise<FileSystemDirectoryHandle> {
    const name = `album-${crypto.randomUUID()}`;
    made.push(name);
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    for (const [path, content] of Object.entries(files)) {
      const parts = path.split('/');
      let parent = root;
      for (const part of parts.slice(0, -1)) parent = await parent.getDirectoryHandle(part, { create: true });
      const handle = await parent.getFileHandle(parts.at(-1) ?? '', { create: true });
      const writable = await handle.createWritable();
      await writable.write(content);
      await writable.close();
    }
    return root;
  }

  it('gives the photos of all folders below it, and counts what is none', async () => {
    const root = await folder({
      'a.jpg': 'a',
      '1990/summer/b.PNG': 'bb',
      '1990/c.heic': 'c',
      '1990/Thumbs.db': 'x',
      'notes.txt': 'x',
      '.trash/d.jpg': 'x',
      'no ending': 'x',
    });
    const source = folderSource(root);
    const files = await listed(source);
    expect(files.map(({ path, bytes }) => [path, bytes]).sort()).toEqual(
      [
        [`${root.name}/a.jpg`, 1],
        [`${root.name}/1990/summer/b.PNG`, 2],
        [`${root.name}/1990/c.heic`, 1],
        [`${root.name}/no ending`, 1],
      ].sort(),
    );
    expect(files.filter(({ unsure }) => unsure).map(({ path }) => path)).toEqual([`${root.name}/no ending`]);
    expect(source.passedOver?.()).toBe(3);
    const b = files.find(({ path }) => path.endsWith('b.PNG'));
    expect(await valueOf((await b?.open()) ?? expect.fail('b is there')).text()).toBe('bb');
    expect(b?.modified).toBeGreaterThan(Date.UTC(2020, 1));
  });

  it('may lose a file while it is read: that one fails, the others do not', async () => {
    const root = await folder({ 'a.jpg': 'a', 'b.jpg': 'b' });
    const files = await listed(folderSource(root));
    await root.removeEntry('a.jpg');
    const gone = await files.find(({ path }) => path.endsWith('a.jpg'))?.open();
    expect(gone).toMatchObject({ ok: false, failure: { code: 'photo.unreadable' } });
    expect(await files.find(({ path }) => path.endsWith('b.jpg'))?.open()).toMatchObject({ ok: true });
  });
});

describe('a dropped folder', () => {
  interface OldFileSystem {
    webkitRequestFileSystem?(
      type: number,
      bytes: number,
      success: (system: { readonly root: FileSystemDirectoryEntry }) => void,
      failure: (error: unknown) => void,
    ): void;
  }
  /** The browser's own sandboxed file system hands out the very entries that a drop does. */
  const root = () =>
    new Promise<FileSystemDirectoryEntry>((resolve, reject) => {
      (window as OldFileSystem).webkitRequestFileSystem?.(
        0,
        1e6,
        (system) => {
          resolve(system.root);
        },
        reject,
      );
    });
  const directory = (parent: FileSystemDirectoryEntry, path: string) =>
    new Promise<FileSystemDirectoryEntry>((resolve, reject) => {
      parent.getDirectory(
        path,
        { create: true },
        (entry) => {
          resolve(entry as FileSystemDirectoryEntry);
        },
        reject,
      );
    });
  const file = (parent: FileSystemDirectoryEntry, path: string) =>
    new Promise<FileSystemEntry>((resolve, reject) => {
      parent.getFile(path, { create: true }, resolve, reject);
    });

  it('gives the photos of all folders below it, however many the browser hands out at a time', async () => {
    const top = await directory(await root(), `dropped-${crypto.randomUUID()}`);
    const inner = await directory(top, 'inner');
    await Promise.all(Array.from({ length: 250 }, (_, index) => file(inner, `photo-${index}.jpg`)));
    await file(top, 'film.mp4');
    const alone = await file(top, 'letter.txt');
    const source = entriesSource([top, alone]);
    const files = await listed(source);
    expect(files).toHaveLength(251);
    expect(new Set(files.map(({ path }) => path)).size).toBe(251);
    expect(files.map(({ path }) => path)).toContain(`${top.name}/inner/photo-249.jpg`);
    // Dropped by itself it was meant.
    expect(at(files, 250).path).toBe(`${top.name}/letter.txt`);
    expect(source.passedOver?.()).toBe(2);
    expect(valueOf(await at(files, 0).open()).size).toBe(0);
  });
});

describe('chosen files', () => {
  it('are all tried, whatever their names', async () => {
    const source = filesSource([fileOf('a.jpg', 'a'), fileOf('letter.txt', 'x')]);
    const files = await listed(source);
    expect(files.map(({ path, unsure }) => [path, unsure])).toEqual([
      ['a.jpg', undefined],
      ['letter.txt', undefined],
    ]);
    expect(source.name).toBe('a.jpg');
  });
});

describe('an archive', () => {
  const reader = createPool();
  afterAll(() => {
    reader.dispose();
  });

  it('is imported as a folder is; of one that is cut off what came before the cut', async () => {
    const gallery = await freshGallery();
    const { id: collection } = await newCollection(gallery);
    const heads = await headFiles();
    const parts = await Promise.all(heads.map(async (head) => [head.name, await bytesOf(head)] as const));
    const whole = zipSync({
      ...Object.fromEntries(parts.map(([name, bytes]) => [`album/${name}`, bytes])),
      'album/README': new TextEncoder().encode('photos'),
      'album/list.csv': new Uint8Array(3),
    });
    const cut = zipSource(new File([new Uint8Array(whole.slice(0, whole.length * 0.6))], 'cut.zip'));
    const first = await run(gallery, reader, { collection, source: cut, keepOriginals: false });
    expect(first.end).toMatchObject({ state: 'failed', failure: { code: 'zip.damaged' } });
    expect(first.end.stored).toBeGreaterThan(0);
    expect(first.end.stored).toBeLessThan(5);
    await expectWhole(gallery, first.end.stored);

    const archive = zipSource(new File([new Uint8Array(whole)], 'album.zip'));
    const { end } = await run(gallery, reader, { collection, source: archive, keepOriginals: false });
    expect(end).toMatchObject({
      state: 'done',
      total: 5,
      stored: 5 - first.end.stored,
      duplicates: first.end.stored,
      failed: 0,
      passedOver: 2,
    });
    await expectWhole(gallery, 5);
    expect((await all(gallery, 'imports')).map(({ source }) => source).sort()).toEqual([
      'album.zip',
      'cut.zip',
    ]);
  });
});
