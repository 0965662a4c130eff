/** Where a file is written to, piece by piece. */
export interface FileSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Only now is the file whole. */
  close(): Promise<void>;
  /** Nothing of what was written stays; an empty file may, where the browser cannot remove it. */
  abort(): Promise<void>;
}
