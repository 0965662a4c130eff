import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headBytes, sealedChunkBytes } from '../../../../src/domain/sealed-file.ts';
import { backupKind } from '../../../../src/domain/backup-format.ts';
import { previewRestore } from '../../../../src/workflows/backup/preview.ts';
import { openFile } from '../../../../src/workflows/sealed-file/file-key.ts';
import { readHead } from '../../../../src/workflows/sealed-file/read-head.ts';
import { restoreBackup } from '../../../../src/workflows/backup/restore.ts';
import { codeOf, valueOf } from '../../engine/expecting.ts';
import { passphrase } from '../../gallery/galleries.ts';
import { backupOf, device, sound, consentHolds, keepMine, unlockBackup } from './backups.ts';

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
        const head = await readHead(backupKind, new Blob([next]));
        const opened = head.ok ? await openFile(head.value, key) : head;
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
