/** Argon2id away from the page, so that its second of work stops no frame. One job, then the page ends this worker. */
import '../../ledger/worker/tell-page.ts';
import { argon2id } from 'hash-wasm';
import type { KdfAnswer, KdfJob } from '../vault/kdf-job.ts';

self.addEventListener('message', (event: MessageEvent<KdfJob>) => {
  const { passphrase, salt, memoryKiB, iterations, parallelism } = event.data;
  void argon2id({
    password: passphrase,
    salt,
    memorySize: memoryKiB,
    iterations,
    parallelism,
    hashLength: 32,
    outputType: 'binary',
  }).then(
    (hash) => {
      passphrase.fill(0);
      const answer: KdfAnswer = Uint8Array.from(hash);
      hash.fill(0);
      self.postMessage(answer, { transfer: [answer.buffer] });
    },
    (reason: unknown) => {
      // No memory for it, or no WebAssembly: the page hears an error event.
      reportError(reason);
    },
  );
});
