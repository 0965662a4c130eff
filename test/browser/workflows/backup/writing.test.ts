import { describe, expect, it } from 'vitest';
import { previewRestore } from '../../../../src/workflows/backup/preview.ts';
import { fileName, fileSink } from '../../../../src/workflows/backup/save-file.ts';
import { writeBackup } from '../../../../src/workflows/backup/write-backup.ts';
import { codeOf, valueOf } from '../../engine/expecting.ts';
import { person, photo, run, viewBytes } from '../../gallery/a-gallery.ts';
import { backupOf, device, sound, consentHolds, numberedId, unlockBackup } from './backups.ts';

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
    expect(fileName(new Date(2026, 10, 21, 9, 5, 7), '.yearspan')).toBe(
      'yearspan-2026-11-21-090507.yearspan',
    );
    expect(fileName(new Date(2026, 10, 21, 9, 5, 8), '.yearspan')).toBe(
      'yearspan-2026-11-21-090508.yearspan',
    );
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
