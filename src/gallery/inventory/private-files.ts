import type { FileFound } from './contract.ts';

/** More files are not listed; our code makes none. */
const mostFiles = 1_000;

/** The origin private file system. Rejects where the browser has none or forbids it. */
export async function lookIntoFiles(signal: AbortSignal): Promise<readonly FileFound[]> {
  const files: FileFound[] = [];
  const waiting = [{ folder: await navigator.storage.getDirectory(), path: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for await (const handle of next.folder.values()) {
      if (signal.aborted || files.length === mostFiles) return files;
      const path = `${next.path}${handle.name}`;
      if (handle.kind === 'file') files.push({ path, bytes: (await handle.getFile()).size });
      else {
        // An empty folder is something that is left, too.
        files.push({ path: `${path}/`, bytes: 0 });
        waiting.push({ folder: handle, path: `${path}/` });
      }
    }
  }
  return files;
}
