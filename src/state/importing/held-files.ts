import type { ImportItem } from '../../domain/gallery.ts';
import type { PhotoSource, SourceFile } from '../../workflows/importing/contract.ts';

/** The ways back to files of a run that someone may want to see or try again; never their bytes. */
export interface HeldFiles {
  /** The same source; every file it lists is remembered. */
  watch(source: PhotoSource): PhotoSource;
  file(path: string): SourceFile | undefined;
  /** Forgets the file unless its outcome leaves a question. */
  settle(item: ImportItem): void;
  clear(): void;
}

export function createHeldFiles(): HeldFiles {
  const held = new Map<string, SourceFile>();
  return {
    watch(source) {
      return {
        ...source,
        async *files(signal) {
          for await (const file of source.files(signal)) {
            if (file.ok) held.set(file.value.path, file.value);
            yield file;
          }
        },
      };
    },
    file: (path) => held.get(path),
    settle({ path, outcome }) {
      if (outcome.kind !== 'failed' && outcome.kind !== 'near-duplicate') held.delete(path);
    },
    clear() {
      held.clear();
    },
  };
}
