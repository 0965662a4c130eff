/** Everything that photos can be imported from. */
export { entriesSource } from './sources/entries.ts';
export { filesSource } from './sources/files.ts';
export { folderSource } from './sources/folder.ts';
export { zipSource } from './sources/zip.ts';
