/** What the page asks the files worker, and what it answers. */
export interface FilesJob {
  readonly id: number;
  /** Absolute. */
  readonly address: string;
  /** The answer's headers only. */
  readonly head: boolean;
  /** From the host and not from a cache. */
  readonly fresh: boolean;
}

export interface FilesAnswer {
  readonly id: number;
  /** Undefined when there was no answer at all: no network, or an address that is not one of a file of this site. */
  readonly answered:
    | {
        readonly status: number;
        readonly headers: readonly (readonly [string, string])[];
        readonly body: ArrayBuffer | undefined;
      }
    | undefined;
}
