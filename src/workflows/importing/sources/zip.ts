import { failure, success, type Failure, type Result } from '../../../domain/errors.ts';
import { plainLine } from '../../../domain/plain-text.ts';
import type { PhotoSource, SourceFile } from '../contract.ts';
import { readDirectory } from '../zip/central-directory.ts';
import { isFolder, type ZipEntry } from '../zip/entry.ts';
import { isBomb } from '../zip/guards.ts';
import { openEntry } from '../zip/open-entry.ts';
import { scanEntries } from '../zip/scan.ts';
import { Listing } from './listing.ts';

/**
 * The photos of a zip archive, each unpacked when it is opened; archives inside it are not. Its list fails with
 * `zip.too-large`, `zip.encrypted` at the first photo that is, or `zip.damaged` after the photos in front of the damage.
 */
export function zipSource(archive: File): PhotoSource {
  let listing = new Listing();
  return {
    name: plainLine(archive.name),
    passedOver: () => listing.passedOver,
    async *files(signal: AbortSignal): AsyncGenerator<Result<SourceFile>> {
      const own = (listing = new Listing());
      for await (const entry of entriesOf(archive)) {
        if (signal.aborted) return;
        if ('code' in entry) {
          yield { ok: false, failure: entry };
          return;
        }
        if (isFolder(entry)) continue;
        const { path, bytes, modified } = entry;
        const taken = own.take({ path, bytes, modified, open: () => openEntry(archive, entry) });
        if (taken === undefined) continue;
        if (entry.isEncrypted) {
          yield failure('zip.encrypted');
          return;
        }
        yield success(taken);
      }
    },
  };
}

/** By the table of contents; without one, from the front as far as the archive is whole. */
async function* entriesOf(archive: File): AsyncGenerator<ZipEntry | Failure> {
  const directory = await readDirectory(archive);
  if (!directory.ok) {
    yield directory.failure;
  } else if (directory.value === undefined) {
    yield* scanEntries(archive);
    yield failure('zip.damaged').failure;
  } else if (isBomb(archive, directory.value)) {
    yield failure('zip.too-large').failure;
  } else {
    yield* directory.value;
  }
}
