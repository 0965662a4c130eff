/** Where a backup is written to: a file that the person picks, or a download where the browser has no such thing. */

export interface BackupSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Only now is there a file. */
  close(): Promise<void>;
  /** Leaves no file behind. */
  abort(): Promise<void>;
}

/** Not in every browser, so not in the DOM's types. */
interface PickingPage {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: readonly { accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<FileSystemFileHandle>;
}

const mediaType = 'application/octet-stream';
/** The browser reads a download's address after the click; this long it stays valid, in milliseconds. */
const addressLife = 60_000;
/** Parts of a download are handed to the browser, which may put them on disk, in pieces of this many bytes. */
const pieceBytes = 8 * 1024 * 1024;

/** `yearspan-2026-11-21.yearspan` */
export function backupName(day: string): string {
  return `yearspan-${day}.yearspan`;
}

/** Asks where to write; undefined when the person thought better of it. To be called from a click. */
export async function chooseSink(page: Window & PickingPage, name: string): Promise<BackupSink | undefined> {
  if (page.showSaveFilePicker === undefined) return downloadSink(page, name);
  try {
    const types = [{ accept: { [mediaType]: ['.yearspan'] } }];
    return await fileSink(await page.showSaveFilePicker({ suggestedName: name, types }));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'AbortError') return undefined;
    // Not allowed in this frame, or the place cannot be written: a download still works.
    return downloadSink(page, name);
  }
}

/** The browser writes beside the file and puts it in its place at `close`. */
export async function fileSink(handle: FileSystemFileHandle): Promise<BackupSink> {
  const stream = await handle.createWritable();
  return {
    write: (bytes) => stream.write(bytes),
    close: () => stream.close(),
    abort: () => stream.abort(),
  };
}

function downloadSink(page: Window, name: string): BackupSink {
  return collectingSink((file) => {
    const address = URL.createObjectURL(file);
    const link = page.document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    page.setTimeout(() => {
      URL.revokeObjectURL(address);
    }, addressLife);
  });
}

/** Gathers the file in blobs, which need not lie in memory, and hands it over when it is whole. */
export function collectingSink(whole: (file: Blob) => void): BackupSink {
  let pieces: Blob[] = [];
  let part: Uint8Array<ArrayBuffer>[] = [];
  let partBytes = 0;
  const gather = (): void => {
    pieces.push(new Blob(part));
    part = [];
    partBytes = 0;
  };
  return {
    write(bytes) {
      part.push(bytes);
      partBytes += bytes.length;
      if (partBytes >= pieceBytes) gather();
      return Promise.resolve();
    },
    close() {
      gather();
      whole(new Blob(pieces, { type: mediaType }));
      pieces = [];
      return Promise.resolve();
    },
    abort() {
      pieces = [];
      part = [];
      return Promise.resolve();
    },
  };
}
