import type { Id } from '../../domain/basics.ts';
import { success, type Result } from '../../domain/errors.ts';
import type { KeyHeader } from '../../gallery/contract.ts';
import type { SealingKey } from '../sealed-file/begin-file.ts';
import { openFile } from '../sealed-file/file-key.ts';
import type { SealedFile } from '../sealed-file/read-head.ts';
import { readPack, type Pack } from './pack-file.ts';

/** A pack that can be looked at and answered. */
export interface UnlockedPack {
  readonly pack: Pack;
  readonly key: SealingKey;
  /** Of the answer to it: the same however often it is saved, so that one person's answer counts once. */
  readonly answer: Id;
}

/** Fails with `pack.wrong-passphrase`, `pack.damaged` or `pack.expired`. */
export async function unlockPack(
  packKey: (header: KeyHeader, passphrase: string) => Promise<Result<CryptoKey>>,
  file: SealedFile,
  passphrase: string,
  today: string,
): Promise<Result<UnlockedPack>> {
  const key = await packKey(file.head, passphrase);
  if (!key.ok) return key;
  const opened = await openFile(file, key.value);
  if (!opened.ok) return opened;
  const pack = await readPack(opened.value, today);
  if (!pack.ok) return pack;
  const { kdf, wrapped } = file.head;
  return success({
    pack: pack.value,
    key: { header: { kdf, wrapped }, key: key.value },
    answer: crypto.randomUUID(),
  });
}
