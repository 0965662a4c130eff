import { expect, it } from 'vitest';
import { backupKind } from '../../../../src/domain/backup-format.ts';
import { newKey, backupWith, person, pictureOf, readAll } from './a-backup.ts';

it.each([1, 2, 3])('a backup of version %i is read by the same checks', async (version) => {
  const key = await newKey();
  const bytes = await backupWith(key, [person, pictureOf(70_000, 1)], { ...backupKind, version });
  expect(bytes[9]).toBe(version);
  const read = await readAll(bytes, key);
  expect(read).toMatchObject({ ok: true });
});
