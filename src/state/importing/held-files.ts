import type { ImportItem } from '../../domain/gallery.ts';
import type { PhotoSource, SourceFile } from '../../workflows/importing/contract.ts';
import { keyOf, type FileMark } from '../../workflows/importing/journal.ts';

/** The ways back to files of a run that someone may want to see or try again; never their bytes. */
export interface HeldFiles {
  /** The same source; every file it lists is remembered. */
  watch(source: PhotoSource): PhotoSource;
  file(mark: FileMark): SourceFile | undefined;
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
            if (file.ok) held.set(keyOf(file.value), file.value);
            yield file;
          }
        },
      };
    },
    file: (mark) => held.get(keyOf(mark)),
    settle(item) {
      const { outcome } = item;
      // Several faces may be several photos on one page.
      const isAsked =
        outcome.kind === 'failed' ||
        outcome.kind === 'near-duplicate' ||
        (outcome.kind === 'stored' && outcome.faces > 1);
      if (!isAsked) held.delete(keyOf(item));
    },
    clear() {
      held.clear();
    },
  };
}
