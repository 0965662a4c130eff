/** Sorts what was dropped, pasted or chosen into photos and a table. */
import type { PhotoSource } from '../../workflows/importing/contract.ts';
import { entriesSource, filesSource, zipSource } from '../../workflows/importing/sources.ts';
import { joinSources } from './join-sources.ts';

export interface Offered {
  readonly files: readonly File[];
  /** Dropped folders. */
  readonly folders: readonly FileSystemEntry[];
}

export interface Sorted {
  readonly photos?: PhotoSource;
  readonly table?: File;
}

const isTable = ({ name }: File): boolean => /\.(csv|tsv|json)$/i.test(name);
const isArchive = ({ name, type }: File): boolean => /\.zip$/i.test(name) || type === 'application/zip';

export function sortOffered({ files, folders }: Offered): Sorted {
  const table = files.find(isTable);
  const archives = files.filter(isArchive);
  const loose = files.filter((file) => !isTable(file) && !isArchive(file));
  const [first, ...others] = [
    ...(loose.length > 0 ? [filesSource(loose)] : []),
    ...(folders.length > 0 ? [entriesSource(folders)] : []),
    ...archives.map(zipSource),
  ];
  return {
    ...(first !== undefined && { photos: joinSources([first, ...others]) }),
    ...(table !== undefined && { table }),
  };
}
