import { expect, it } from 'vitest';
import { backupKind } from '../../../../src/domain/backup-format.ts';
import { newKey, backupWith, person, pictureOf, readAll } from './a-backup.ts';

it('a backup of version 1 is read by the same checks', async () => {
  const key = await newKey();
  const bytes = await backupWith(key, [person, pictureOf(70_000, 1)], { ...backupKind, version: 1 });
  expect(bytes[9]).toBe(1);
  const read = await readAll(bytes, key);
  expect(read).toMatchObject({ ok: true });
});
