import { failure, success, type Result } from '../../../domain/errors.ts';
import { plainLine } from '../../../domain/plain-text.ts';
import type { PhotoSource, SourceFile } from '../contract.ts';
import { Listing } from './listing.ts';
import { unreadable } from './unreadable.ts';

/**
 * Files and folders that were dropped, folders with all that is below them. The entries must be taken from the drop
 * event while it is handled (`webkitGetAsEntry`); they stay good afterwards.
 */
export function entriesSource(entries: readonly FileSystemEntry[]): PhotoSource {
  let listing = new Listing();
  return {
    name: plainLine(entries[0]?.name ?? ''),
    passedOver: () => listing.passedOver,
    async *files(signal: AbortSignal): AsyncGenerator<Result<SourceFile>> {
      const own = (listing = new Listing());
      for (const entry of entries) {
        for await (const found of below(entry, signal)) {
          // What was dropped by itself was chosen by hand.
          const taken = entry.isFile ? found : own.take(found);
          if (taken !== undefined) yield success(taken);
        }
      }
    },
  };
}

async function* below(entry: FileSystemEntry, signal: AbortSignal): AsyncGenerator<SourceFile> {
  if (signal.aborted) return;
  if (isFile(entry)) yield await sourceFile(entry);
  if (!isDirectory(entry)) return;
  const reader = entry.createReader();
  for (;;) {
    const some = await next(reader);
    if (some === undefined) yield unreadable(pathOf(entry));
    if (some === undefined || some.length === 0) return;
    for (const child of some) yield* below(child, signal);
  }
}

async function sourceFile(entry: FileSystemFileEntry): Promise<SourceFile> {
  const file = await fileOf(entry);
  if (!file.ok) return unreadable(pathOf(entry));
  const { size: bytes, lastModified: modified } = file.value;
  // The entry, not the file, is held: a thousand of them weigh little.
  return { path: pathOf(entry), bytes, modified, open: () => fileOf(entry) };
}

/** `fullPath` begins with a slash. */
const pathOf = ({ fullPath }: FileSystemEntry) => plainLine(fullPath.replace(/^\//, ''));

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

function fileOf(entry: FileSystemFileEntry): Promise<Result<File>> {
  return new Promise((resolve) => {
    entry.file(
      (file) => {
        resolve(success(file));
      },
      () => {
        resolve(failure('photo.unreadable'));
      },
    );
  });
}

/** Browsers hand out a folder's entries in portions, 100 in Chromium; an empty one is the end. */
function next(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[] | undefined> {
  return new Promise((resolve) => {
    reader.readEntries(resolve, () => {
      resolve(undefined);
    });
  });
}
