/** Not every browser has it, so TypeScript's own list of the page leaves it out. */
interface FolderPicker {
  showDirectoryPicker(options: { readonly id: string }): Promise<FileSystemDirectoryHandle>;
}

function hasFolderPicker(page: object): page is FolderPicker {
  return 'showDirectoryPicker' in page;
}

/** True where a folder can be asked for in either way. */
export const canChooseFolder: boolean =
  hasFolderPicker(window) || 'webkitdirectory' in HTMLInputElement.prototype;

/** The chosen folder; `none` when the person thought better of it, `unable` where only an input can ask. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | 'none' | 'unable'> {
  if (!hasFolderPicker(window)) return 'unable';
  try {
    return await window.showDirectoryPicker({ id: 'photos' });
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return 'none';
    // Forbidden here, in a frame for instance: the input may still work.
    return 'unable';
  }
}
