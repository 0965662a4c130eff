import { success, type Result } from '../../../domain/errors.ts';
import { plainLine } from '../../../domain/plain-text.ts';
import type { PhotoSource, SourceFile } from '../contract.ts';
import { breathe } from '../../breathe.ts';
import { Listing } from './listing.ts';

/** Files between two breaths of the page. */
const portion = 500;

/**
 * Files chosen by hand, all of which are tried, or the files of a folder chosen through an input with
 * `webkitdirectory`, of which those that are no photos by name are passed over.
 */
export function filesSource(files: readonly File[]): PhotoSource {
  let listing = new Listing();
  return {
    name: nameOf(files),
    passedOver: () => listing.passedOver,
    async *files(signal: AbortSignal): AsyncGenerator<Result<SourceFile>> {
      const own = (listing = new Listing());
      for (const [index, file] of files.entries()) {
        if (index % portion === 0) await breathe();
        if (signal.aborted) return;
        const inFolder = file.webkitRelativePath !== '';
        const found = fileOf(inFolder ? file.webkitRelativePath : file.name, file);
        const taken = inFolder ? own.take(found) : found;
        if (taken !== undefined) yield success(taken);
      }
    },
  };
}

function fileOf(path: string, file: File): SourceFile {
  return {
    path: plainLine(path),
    bytes: file.size,
    modified: file.lastModified,
    open: () => Promise.resolve(success(file)),
  };
}

function nameOf(files: readonly File[]): string {
  const [first] = files;
  if (first === undefined) return '';
  const [folder = ''] = first.webkitRelativePath.split('/');
  return plainLine(folder === '' ? first.name : folder);
}
