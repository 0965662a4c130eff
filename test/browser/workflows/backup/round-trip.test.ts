import { describe, expect, it } from 'vitest';
import { pictureId } from '../../../../src/domain/gallery.ts';
import { chunkBytes, headBytes, sealedChunkBytes } from '../../../../src/domain/sealed-file.ts';
import { codeOf, only, valueOf } from '../../engine/expecting.ts';
import {
  fill,
  person,
  photo,
  picturesOfAll,
  run,
  settings,
  tellTales,
  viewBytes,
} from '../../gallery/a-gallery.ts';
import { freshGallery, freshName, passphrase, tab } from '../../gallery/galleries.ts';
import { previewRestore } from '../../../../src/workflows/backup/preview.ts';
import { restoreBackup } from '../../../../src/workflows/backup/restore.ts';
import { flipStored } from './damage.ts';
import {
  filled,
  putPerson,
  backupOf,
  contentOf,
  everything,
  keepMine,
  numberedId,
  previewOf,
  restoreAll,
  unlockBackup,
} from './backups.ts';

describe('a backup', () => {
  it('brings everything back on another device, every field and every byte', async () => {
    const gallery = await filled();
    const { file, summary } = await backupOf(gallery);
    expect(summary).toMatchObject({ people: 1, photos: 1, pictures: 4, leftOut: 0, outdated: false });
    expect(summary.bytes).toBe(file.size);

    const vault = tab(freshName());
    const elsewhere = valueOf(await vault.create('another passphrase on another device'));
    const restored = valueOf(await restoreAll(vault, file, elsewhere, everything));
    expect(restored).toEqual({ people: 1, photos: 1, records: 11 });
    expect(await contentOf(elsewhere)).toEqual(await contentOf(gallery));
  });

  it('is read whole before the gallery is asked for, so that a device without one sees what is in it', async () => {
    const { file } = await backupOf(await filled());
    const preview = valueOf(await previewOf(tab(freshName()), file, undefined));
    expect(preview.newPeople).toEqual([{ id: person.id, name: person.name }]);
    expect(preview.tally.photos).toEqual({ new: 1, same: 0, changed: 0, repaired: 0 });
    expect(preview.withoutPicture).toBe(0);
  });

  it('holds nothing in clear, and tells no more than its size in whole chunks', async () => {
    const { file } = await backupOf(await filled());
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder('latin1').decode(bytes);
    const needles = [...tellTales, 'people', 'image/jpeg'].map((words) =>
      new TextDecoder('latin1').decode(new TextEncoder().encode(words)),
    );
    expect(needles.filter((words) => text.includes(words))).toEqual([]);
    const run = new TextDecoder('latin1').decode(viewBytes.slice(100, 116));
    expect(text.includes(run)).toBe(false);
    expect((file.size - headBytes) % sealedChunkBytes).toBe(0);
  });

  it('carries more pictures than memory is given at once', async () => {
    const gallery = await filled();
    const many = Array.from({ length: 60 }, (_, index) => ({ ...photo, id: numberedId(index) }));
    const bytes = (index: number) => new Uint8Array(3 * chunkBytes + index * 997).fill(index);
    for (const [index, one] of many.entries()) {
      valueOf(
        await gallery.commit([
          { kind: 'put', store: 'photos', record: one, revision: 0 },
          {
            kind: 'put-picture',
            id: pictureId('view', one.id),
            bytes: bytes(index),
            type: 'image/webp',
          },
        ]),
      );
    }
    const { file } = await backupOf(gallery);
    const vault = tab(freshName());
    const elsewhere = valueOf(await vault.create(passphrase));
    // The collection has no consent of its own, and nobody is named in these photos.
    valueOf(await restoreAll(vault, file, elsewhere, everything));
    expect(await contentOf(elsewhere)).toEqual(await contentOf(gallery));
  });

  it('of an empty gallery is a backup too', async () => {
    const { file } = await backupOf(await freshGallery());
    const vault = tab(freshName());
    const elsewhere = valueOf(await vault.create(passphrase));
    expect(valueOf(await restoreAll(vault, file, elsewhere))).toEqual({ people: 0, photos: 0, records: 0 });
  });
});

describe('a restore', () => {
  it('changes nothing where everything is the same', async () => {
    const gallery = await filled();
    const vault = tab(freshName());
    const { file } = await backupOf(gallery);
    const preview = valueOf(await previewOf(vault, file, gallery));
    expect(preview.conflicts).toEqual([]);
    expect(preview.incoming).toEqual([]);
    expect(valueOf(await restoreAll(vault, file, gallery)).records).toBe(0);
    const kept = only(valueOf(await gallery.list('people')).kept);
    expect(kept.revision).toBe(1);
  });

  it('shows what differs and keeps mine unless told otherwise', async () => {
    const gallery = await filled();
    const vault = tab(freshName());
    const { file } = await backupOf(gallery);
    valueOf(await gallery.commit([putPerson({ ...person, name: 'Ottoline Brown', birthYear: 1988 }, 1)]));
    const conflict = only(valueOf(await previewOf(vault, file, gallery)).conflicts);
    expect(conflict).toMatchObject({ store: 'people', title: 'Ottoline Brown', later: 'here' });
    expect(conflict.differences).toEqual([
      { field: 'name', here: 'Ottoline Brown', there: person.name },
      { field: 'birthYear', here: '1988', there: '1987' },
    ]);

    valueOf(await restoreAll(vault, file, gallery));
    expect(only(valueOf(await gallery.list('people')).kept).record.name).toBe('Ottoline Brown');
    valueOf(await restoreAll(vault, file, gallery, { ...keepMine, theirs: new Set([conflict.name]) }));
    expect(only(valueOf(await gallery.list('people')).kept).record).toEqual(person);
  });

  it('does not say which version is later when the backup comes from another gallery', async () => {
    const { file } = await backupOf(await filled());
    const other = await filled();
    valueOf(await other.commit([putPerson({ ...person, name: 'Renamed' }, 1)]));
    const preview = valueOf(await previewOf(tab(freshName()), file, other));
    expect(only(preview.conflicts).later).toBe('unknown');
  });

  it('never brings settings unasked, which could let the app remove people', async () => {
    const { file } = await backupOf(await filled());
    const vault = tab(freshName());
    const elsewhere = valueOf(await vault.create(passphrase));
    const preview = valueOf(await previewOf(vault, file, elsewhere));
    expect(only(preview.conflicts)).toMatchObject({
      store: 'settings',
      differences: [
        { field: 'autoLockMinutes', here: '15', there: '7' },
        { field: 'expired', here: 'ask', there: 'remove' },
      ],
    });
    valueOf(await restoreAll(vault, file, elsewhere));
    expect(valueOf(await elsewhere.list('settings')).kept).toEqual([]);
    valueOf(await restoreAll(vault, file, elsewhere, everything));
    expect(only(valueOf(await elsewhere.list('settings')).kept).record).toEqual(settings);
  });

  it('never changes the journal of imports that is here', async () => {
    const gallery = await filled();
    const { file } = await backupOf(gallery);
    const cancelled = { ...run, state: 'cancelled' } as const;
    valueOf(await gallery.commit([{ kind: 'put', store: 'imports', record: cancelled, revision: 1 }]));
    expect(valueOf(await previewOf(tab(freshName()), file, gallery)).conflicts).toEqual([]);
  });

  it('fails whole when the gallery was changed after the preview', async () => {
    const { file } = await backupOf(await filled());
    const name = freshName();
    const vault = tab(name);
    const gallery = valueOf(await vault.create(passphrase));
    const opened = valueOf(await unlockBackup(vault, file));
    const preview = valueOf(await previewRestore(opened, gallery, '2026-11-21'));
    valueOf(await gallery.commit([putPerson({ ...person, name: 'Someone typed this' }, 0)]));
    const before = await contentOf(gallery);
    expect(codeOf(await restoreBackup(opened, gallery, preview, keepMine))).toBe('gallery.conflict');
    expect(await contentOf(gallery)).toEqual(before);
  });

  it('puts a whole copy in the place of a record that is damaged here, and a picture that got lost', async () => {
    const name = freshName();
    const vault = tab(name);
    const gallery = valueOf(await vault.create(passphrase));
    valueOf(await gallery.commit(fill));
    const before = await contentOf(gallery);
    const { file } = await backupOf(gallery);
    valueOf(await gallery.commit([{ kind: 'delete-picture', id: picturesOfAll[0] }]));
    await flipStored(name, 'people', person.id);
    expect(valueOf(await gallery.list('people')).damaged).toEqual([person.id]);
    expect((await backupOf(gallery)).summary.leftOut).toBe(1);

    expect(valueOf(await previewOf(vault, file, gallery)).tally.people.repaired).toBe(1);
    valueOf(await restoreAll(vault, file, gallery));
    expect(await contentOf(gallery)).toEqual(before);
  });
});
