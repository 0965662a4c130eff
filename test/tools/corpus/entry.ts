/** What a corpus photo is and what the engine owes it. */
import type { ErrorCode } from '../../../src/domain/errors.ts';

/** Number of faces the engine should offer, or the code it should answer with. */
export type Outcome = { readonly faces: number } | { readonly error: ErrorCode };

export interface CorpusEntry {
  /** What is wrong or unusual about it, as it reads in a test's title. */
  readonly name: string;
  /** File name inside the corpus folder. */
  readonly file: string;
  /** What a browser would call it from its extension; a sniffing engine ignores this. */
  readonly mime: string;
  /** `anyOf` where decoders may differ and each of the outcomes is honest. */
  readonly expect: Outcome | { readonly anyOf: readonly Outcome[] };
  /** Upright size in pixels, where the file has one. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Date from EXIF, `YYYY-MM-DD`. */
  readonly takenOn?: string;
  /** Dots per inch, where the file tells it. */
  readonly dpi?: number;
}

/** An entry and its bytes; the same bytes on every run of the same sharp. */
export interface Specimen extends CorpusEntry {
  readonly bytes: Uint8Array;
}
