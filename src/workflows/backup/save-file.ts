/** Where a file is saved: one that the person picks, or a download where the browser has no such thing. */
import type { FileSink } from '../sealed-file/sink.ts';

/** A file that can be taken away again, which not every browser can. */
type SavedFile = FileSystemFileHandle & { remove?: () => Promise<void> };

/** Not in every browser, so not in the DOM's types. */
interface PickingPage {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types?: readonly { accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<SavedFile>;
}

/** A picker throws at any other, as at one with a hyphen; it saves under the suggested name all the same. */
const offeredExtension = /^\.[\da-z+.]{1,15}$/i;
const mediaType = 'application/octet-stream';
/** The browser reads a download's address after the click; this long it stays valid, in milliseconds. */
const addressLife = 60_000;
/** Parts of a download are handed to the browser, which may put them on disk, in pieces of this many bytes. */
const pieceBytes = 8 * 1024 * 1024;

/**
 * `yearspan-2026-11-21-140509.yearspan`, on the clock where the reader is. To the second, so that no file is offered the
 * name of an earlier one: Chromium empties a file as soon as it is picked, before anything is written.
 */
export function fileName(now: Date, extension: string): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [String(now.getFullYear()).padStart(4, '0'), two(now.getMonth() + 1), two(now.getDate())];
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two);
  return `yearspan-${day.join('-')}-${time.join('')}${extension}`;
}

/** Asks where to write; undefined when the person thought better of it. To be called from a click. */
export async function chooseSink(page: Window & PickingPage, name: string): Promise<FileSink | undefined> {
  if (page.showSaveFilePicker === undefined) return downloadSink(page, name);
  try {
    const extension = name.slice(name.lastIndexOf('.'));
    const types = [{ accept: { [mediaType]: [extension] } }];
    const offered = offeredExtension.test(extension) ? { types } : {};
    return await fileSink(await page.showSaveFilePicker({ suggestedName: name, ...offered }));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'AbortError') return undefined;
    // Not allowed in this frame, or the place cannot be written: a download still works.
    return downloadSink(page, name);
  }
}

/**
 * The browser writes beside the file and moves the whole into it at `close`. What a file of that name held is gone before
 * that, in Chromium from the moment it was picked.
 */
export async function fileSink(handle: SavedFile): Promise<FileSink> {
  let stream: FileSystemWritableFileStream;
  try {
    stream = await handle.createWritable();
  } catch (error) {
    await removeEmpty(handle);
    throw error;
  }
  return {
    write: (bytes) => stream.write(bytes),
    close: () => stream.close(),
    async abort() {
      try {
        await stream.abort();
      } finally {
        await removeEmpty(handle);
      }
    },
  };
}

/** Picking made the file: without anything in it, it would only look like one. */
async function removeEmpty(handle: SavedFile): Promise<void> {
  try {
    if ((await handle.getFile()).size === 0) await handle.remove?.();
  } catch (error) {
    // Gone already, or not ours to remove: an empty file holds nothing of anyone.
    if (!(error instanceof DOMException)) throw error;
  }
}

function downloadSink(page: Window, name: string): FileSink {
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
export function collectingSink(whole: (file: Blob) => void): FileSink {
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
