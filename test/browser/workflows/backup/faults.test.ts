import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headBytes, sealedChunkBytes } from '../../../../src/domain/backup-format.ts';
import type { OpenGallery, Vault } from '../../../../src/gallery/contract.ts';
import { openBackup } from '../../../../src/workflows/backup/file-key.ts';
import { previewRestore } from '../../../../src/workflows/backup/preview.ts';
import { readHead } from '../../../../src/workflows/backup/read-head.ts';
import { restoreBackup } from '../../../../src/workflows/backup/restore.ts';
import { backupName, fileSink } from '../../../../src/workflows/backup/save-file.ts';
import { writeBackup } from '../../../../src/workflows/backup/write-backup.ts';
import { codeOf, valueOf } from '../../engine/expecting.ts';
import { fill, person, photo, run, viewBytes } from '../../gallery/a-gallery.ts';
import { freshGallery, freshName, passphrase, tab } from '../../gallery/galleries.ts';
import { dump } from '../../gallery/raw.ts';
import { backupOf, consentHolds, keepMine, numberedId, unlockBackup } from './backups.ts';

/** Two chunks at least. */
async function sound(): Promise<{ gallery: OpenGallery; bytes: Uint8Array<ArrayBuffer> }> {
  const gallery = await freshGallery();
  valueOf(await gallery.commit(fill));
  const bytes = new Uint8Array(90_000).fill(7);
  valueOf(
    await gallery.commit([{ kind: 'put-picture', id: `original:${photo.id}`, bytes, type: 'image/jpeg' }]),
  );
  const { file } = await backupOf(gallery);
  return { gallery, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A device of its own, and what its database holds to the byte. */
async function device(): Promise<{ vault: Vault; gallery: OpenGallery; raw: () => Promise<unknown> }> {
  const name = freshName();
  const vault = tab(name);
  return { vault, gallery: valueOf(await vault.create(passphrase)), raw: () => dump(name) };
}

describe('a wrong passphrase', () => {
  it('opens nothing and is told from damage', async () => {
    const { bytes } = await sound();
    const { vault } = await device();
    const opened = await unlockBackup(vault, new Blob([bytes]), 'eight herons over Grimsby');
    expect(codeOf(opened)).toBe('backup.wrong-passphrase');
  });

  it('is the one of another time: a backup keeps the passphrase that the gallery had', async () => {
    const { gallery, bytes } = await sound();
    const { vault } = await device();
    valueOf(await gallery.changePassphrase(passphrase, 'nine herons over Grimsby'));
    const later = await backupOf(gallery);
    expect(codeOf(await unlockBackup(vault, new Blob([bytes])))).toBe('ok');
    expect(codeOf(await unlockBackup(vault, later.file))).toBe('backup.wrong-passphrase');
    expect(codeOf(await unlockBackup(vault, later.file, 'nine herons over Grimsby'))).toBe('ok');
  });
});

describe('a backup with a fault', () => {
  it('never changes a byte of the gallery, whatever was done to it', async () => {
    const { gallery: source, bytes } = await sound();
    const { key } = valueOf(await source.backupKey());
    const { gallery, raw } = await device();
    const before = await raw();
    const place = fc.nat(bytes.length - 1);
    const edits = fc.oneof(
      fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, mask]) => {
        const next = bytes.slice();
        next[at] = (next[at] ?? 0) ^ mask;
        return next;
      }),
      place.map((length) => bytes.slice(0, length)),
      fc.constant(bytes.slice(0, headBytes + sealedChunkBytes)),
      fc.uint8Array({ maxLength: 500 }).map((noise) => new Uint8Array(noise)),
    );
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(edits, async (next) => {
        // The way of the screen with the passphrase's second left out.
        const head = await readHead(new Blob([next]));
        const opened = head.ok ? await openBackup(head.value, key) : head;
        const preview = opened.ok ? await previewRestore(opened.value, gallery, consentHolds) : opened;
        if (opened.ok && preview.ok) await restoreBackup(opened.value, gallery, preview.value, keepMine);
        outcomes.add(codeOf(preview));
      }),
      { numRuns: 300 },
    );
    expect([...outcomes]).toEqual(
      expect.arrayContaining(['backup.damaged', 'backup.not-a-backup', 'backup.truncated']),
    );
    expect(outcomes).not.toContain('ok');
    expect(await raw()).toEqual(before);
  });

  it('that appears between the preview and the restore undoes all of it', async () => {
    const { bytes } = await sound();
    const { vault, gallery, raw } = await device();
    const before = await raw();
    const opened = valueOf(await unlockBackup(vault, new Blob([bytes])));
    const preview = valueOf(await previewRestore(opened, gallery, consentHolds));
    const spoilt = bytes.slice();
    spoilt[bytes.length - 5] = (spoilt[bytes.length - 5] ?? 0) ^ 1;
    for (const file of [new Blob([spoilt]), new Blob([bytes.slice(0, headBytes + sealedChunkBytes)])]) {
      const changed = { ...opened, sealed: { ...opened.sealed, file } };
      const restored = await restoreBackup(changed, gallery, preview, keepMine);
      expect(codeOf(restored)).toBe('backup.damaged');
      expect(await raw()).toEqual(before);
    }
  });

  it('can be left at any moment of the restore without a trace', async () => {
    const { bytes } = await sound();
    const { vault, gallery, raw } = await device();
    const before = await raw();
    const opened = valueOf(await unlockBackup(vault, new Blob([bytes])));
    const preview = valueOf(await previewRestore(opened, gallery, consentHolds));
    const stop = new AbortController();
    const options = {
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    };
    const restored = await restoreBackup(opened, gallery, preview, keepMine, options);
    expect(codeOf(restored)).toBe('engine.cancelled');
    expect(await raw()).toEqual(before);
  });
});

describe('writing a backup', () => {
  const target = async (): Promise<FileSystemFileHandle> => {
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(`${crypto.randomUUID()}.yearspan`, { create: true });
  };

  it('streams into a chosen file, which is the same backup', async () => {
    const { gallery } = await sound();
    const handle = await target();
    const summary = valueOf(await writeBackup(gallery, await fileSink(handle)));
    const file = await handle.getFile();
    expect(file.size).toBe(summary.bytes);
    const { vault } = await device();
    const opened = valueOf(await unlockBackup(vault, file));
    expect(valueOf(await previewRestore(opened, gallery, consentHolds)).tally.people.same).toBe(1);
  });

  it('leaves no file when it is stopped or the gallery locks', async () => {
    const { gallery } = await sound();
    const stop = new AbortController();
    const options = {
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    };
    const stopped = await target();
    expect(codeOf(await writeBackup(gallery, await fileSink(stopped), options))).toBe('engine.cancelled');
    await expect(stopped.getFile()).rejects.toMatchObject({ name: 'NotFoundError' });

    const lock = {
      onProgress: () => {
        gallery.lock();
      },
    };
    const locked = await target();
    expect(codeOf(await writeBackup(gallery, await fileSink(locked), lock))).toBe('vault.locked');
    await expect(locked.getFile()).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('never removes a file that holds something', async () => {
    const handle = await target();
    const stream = await handle.createWritable();
    await stream.write('an earlier backup');
    await stream.close();
    const sink = await fileSink(handle);
    await sink.write(new Uint8Array(100));
    await sink.abort();
    expect(await (await handle.getFile()).text()).toBe('an earlier backup');
  });

  it('never offers the name of an earlier backup, which the browser would empty at once', () => {
    expect(backupName(new Date(2026, 10, 21, 9, 5, 7))).toBe('yearspan-2026-11-21-090507.yearspan');
    expect(backupName(new Date(2026, 10, 21, 9, 5, 8))).toBe('yearspan-2026-11-21-090508.yearspan');
  });

  it('says when something was written after the moment that it holds', async () => {
    const { gallery } = await sound();
    let written: Promise<unknown> = Promise.resolve();
    const options = {
      onProgress: ({ done }: { done: number }) => {
        const record = { ...person, name: 'Renamed meanwhile' };
        if (done === 0) {
          written = gallery.commit([{ kind: 'put', store: 'people', record, revision: 1 }]);
        }
      },
    };
    const handle = await target();
    const sink = await fileSink(handle);
    const slow = {
      ...sink,
      write: (bytes: Uint8Array<ArrayBuffer>) => written.then(() => sink.write(bytes)),
    };
    const summary = valueOf(await writeBackup(gallery, slow, options));
    expect(summary.outdated).toBe(true);
    const { vault, gallery: elsewhere } = await device();
    const opened = valueOf(await unlockBackup(vault, await handle.getFile()));
    const preview = valueOf(await previewRestore(opened, elsewhere, consentHolds));
    expect(preview.newPeople).toEqual([{ id: person.id, name: person.name }]);
  });

  it('holds one moment although an import goes on', async () => {
    const { gallery } = await sound();
    const late = '1a7e0000-';
    const lateId = (index: number) => numberedId(index).replace('00000000-', late);
    const done = new AbortController();
    const import_ = (async () => {
      for (let index = 0; !done.signal.aborted; index += 1) {
        // The fastest import there is.
        await new Promise((resolve) => setTimeout(resolve, 20));
        const id = lateId(index);
        valueOf(
          await gallery.commit([
            { kind: 'put', store: 'photos', record: { ...photo, id }, revision: 0 },
            {
              kind: 'put',
              store: 'importItems',
              record: {
                id,
                run: run.id,
                path: id,
                bytes: 1,
                modified: 0,
                outcome: { kind: 'stored', photo: id, faces: 0 },
              },
              revision: 0,
            },
            { kind: 'put-picture', id: `view:${id}`, bytes: viewBytes, type: 'image/webp' },
            { kind: 'put', store: 'people', record: { ...person, name: id }, revision: index + 1 },
          ]),
        );
      }
    })();
    const backups = [await backupOf(gallery), await backupOf(gallery), await backupOf(gallery)];
    done.abort();
    await import_;
    const { vault, gallery: elsewhere } = await device();
    for (const { file } of backups) {
      const opened = valueOf(await unlockBackup(vault, file));
      const preview = valueOf(await previewRestore(opened, elsewhere, consentHolds));
      const added = (store: string) =>
        preview.incoming.flatMap(({ there }) =>
          there.store === store && there.record.id.startsWith(late) ? [there.record.id] : [],
        );
      // Written in one commit, so both or neither, and the newest is the one that the person is called after.
      expect(added('importItems').sort()).toEqual(added('photos').sort());
      const { length } = added('photos');
      expect(preview.newPeople[0]?.name).toBe(length === 0 ? person.name : lateId(length - 1));
      expect(preview.withoutPicture).toBe(0);
    }
  });
});
