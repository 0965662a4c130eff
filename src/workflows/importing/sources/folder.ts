import { failure, success, type Result } from '../../../domain/errors.ts';
import { plainLine } from '../../../domain/plain-text.ts';
import type { PhotoSource, SourceFile } from '../contract.ts';
import { Listing } from './listing.ts';
import { unreadable } from './unreadable.ts';

/** A folder from `showDirectoryPicker` with all that is below it. */
export function folderSource(folder: FileSystemDirectoryHandle): PhotoSource {
  let listing = new Listing();
  return {
    name: plainLine(folder.name),
    passedOver: () => listing.passedOver,
    async *files(signal: AbortSignal): AsyncGenerator<Result<SourceFile>> {
      const own = (listing = new Listing());
      for await (const found of below(folder, plainLine(folder.name), signal)) {
        const taken = own.take(found);
        if (taken !== undefined) yield success(taken);
      }
    },
  };
}

async function* below(
  folder: FileSystemDirectoryHandle,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<SourceFile> {
  try {
    for await (const [name, handle] of folder.entries()) {
      if (signal.aborted) return;
      const here = `${path}/${plainLine(name)}`;
      if (isFolder(handle)) yield* below(handle, here, signal);
      else if (isFile(handle)) yield await sourceFile(handle, here);
    }
  } catch {
    // The folder was removed, or may not be read.
    yield unreadable(path);
  }
}

const isFolder = (handle: FileSystemHandle): handle is FileSystemDirectoryHandle =>
  handle.kind === 'directory';
const isFile = (handle: FileSystemHandle): handle is FileSystemFileHandle => handle.kind === 'file';

async function sourceFile(handle: FileSystemFileHandle, path: string): Promise<SourceFile> {
  const open = async (): Promise<Result<File>> => {
    try {
      return success(await handle.getFile());
    } catch {
      return failure('photo.unreadable');
    }
  };
  const file = await open();
  if (!file.ok) return unreadable(path);
  const { size: bytes, lastModified: modified } = file.value;
  return { path, bytes, modified, open };
}
