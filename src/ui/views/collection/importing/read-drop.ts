import type { Offered } from '../../../../state/importing.ts';

/** What was dropped or pasted. Must be called inside the event: the browser empties the list afterwards. */
export function readTransfer(transfer: DataTransfer | null): Offered {
  const files: File[] = [];
  const folders: FileSystemEntry[] = [];
  for (const item of transfer?.items ?? []) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory === true) folders.push(entry);
    else if (file !== null) files.push(file);
  }
  return { files, folders };
}
