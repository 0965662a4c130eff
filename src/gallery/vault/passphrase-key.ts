import { Refused } from '../faults.ts';
import { watchWorker } from '../../ledger/ledger.ts';
import type { KeyHeader } from '../contract.ts';
import type { KdfAnswer, KdfJob } from './kdf-job.ts';

export type Kdf = KeyHeader['kdf'];
export type KdfCost = Pick<Kdf, 'memoryKiB' | 'iterations' | 'parallelism'>;

/** 64 MiB, seven times over, one lane: 0.7 s on the 2-core machine of the benches. OWASP's least is 19 MiB, twice over. */
export const defaultCost: KdfCost = { memoryKiB: 65_536, iterations: 7, parallelism: 1 };

/** The AES-256-GCM key that wraps a master key. Every call costs the same work, whatever the passphrase. */
export async function passphraseKey(passphrase: string, kdf: Kdf): Promise<CryptoKey> {
  const { salt, memoryKiB, iterations, parallelism } = kdf;
  // The same passphrase typed on two systems may differ in how its accents are composed.
  const text = new TextEncoder().encode(passphrase.normalize('NFKC'));
  // hash-wasm refuses no bytes at all; an empty passphrase costs the same work as any and opens nothing else.
  const bytes = text.length === 0 ? new Uint8Array(1) : text;
  const raw = await inWorker({ passphrase: bytes, salt, memoryKiB, iterations, parallelism });
  try {
    return await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt', 'unwrapKey']);
  } finally {
    raw.fill(0);
  }
}

/** A worker of its own for each job: what Argon2 filled its memory with goes with it. */
function inWorker(job: KdfJob): Promise<KdfAnswer> {
  const worker = new Worker(new URL('../kdf-worker/main.ts', import.meta.url), {
    type: 'module',
    name: 'passphrase',
  });
  watchWorker(worker, 'passphrase');
  return new Promise<KdfAnswer>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<KdfAnswer>) => {
      resolve(event.data);
    });
    worker.addEventListener('error', () => {
      reject(new Refused('gallery.failed', { reason: 'kdf' }));
    });
    worker.postMessage(job, [job.passphrase.buffer]);
  }).finally(() => {
    worker.terminate();
  });
}
