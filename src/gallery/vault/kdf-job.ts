/** What crosses between the page and the worker that works a passphrase into a key. */
export interface KdfJob {
  /** UTF-8 of the passphrase in Unicode's normal form KC. */
  readonly passphrase: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** 32 bytes. */
export type KdfAnswer = Uint8Array<ArrayBuffer>;
