import { encodeHead, noncePrefixBytes, type SealedHead, type SealedKind } from '../../domain/sealed-file.ts';
import { sha256 } from './chunks.ts';
import { createFileKey } from './file-key.ts';
import type { FileSink } from './sink.ts';
import { createBodyWriter, type BodyWriter } from './write-body.ts';

/** What a passphrase leads to, and how: `OpenGallery.backupKey` and `Vault.newPackKey` give it. */
export interface SealingKey {
  readonly header: Pick<SealedHead, 'kdf' | 'wrapped'>;
  readonly key: CryptoKey;
}

/** Writes the head of a new file, under a fresh key of its own; what is written to the answer is the body. */
export async function beginFile(
  kind: SealedKind,
  { header, key }: SealingKey,
  sink: Pick<FileSink, 'write'>,
): Promise<BodyWriter> {
  const file = await createFileKey(kind, key);
  const noncePrefix = crypto.getRandomValues(new Uint8Array(noncePrefixBytes));
  const { kdf, wrapped } = header;
  const head = encodeHead(kind, { kdf, wrapped, fileKey: file.sealed, noncePrefix });
  const headHash = await sha256(head);
  await sink.write(head);
  await sink.write(headHash);
  return createBodyWriter({ key: file.key, noncePrefix, headHash }, sink);
}
