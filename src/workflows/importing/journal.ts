import { success, type Result } from '../../domain/errors.ts';
import type { Id, ImportItem, ImportOutcome } from '../../domain/gallery.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import type { SourceFile } from './contract.ts';

/** What a file is known again by without reading it. */
export type FileMark = Pick<SourceFile, 'path' | 'bytes' | 'modified'>;

/** What an interrupted run has dealt with already, by path, size and date: such a file is not read again. */
export class Journal {
  readonly #outcomes = new Map<string, ImportOutcome>();
  readonly #items: ImportItem[] = [];

  static async read(gallery: OpenGallery, run: Id): Promise<Result<Journal>> {
    const items = await gallery.list('importItems');
    if (!items.ok) return items;
    const journal = new Journal();
    for (const { record } of items.value.kept) {
      if (record.run !== run) continue;
      journal.#items.push(record);
      journal.#outcomes.set(keyOf(record), record.outcome);
    }
    return success(journal);
  }

  get items(): readonly ImportItem[] {
    return this.#items;
  }

  outcomeOf(file: FileMark): ImportOutcome | undefined {
    return this.#outcomes.get(keyOf(file));
  }
}

/** What the journal will say of a file, but for what became of it. */
export function journalItem(run: Id, { path, bytes, modified }: FileMark): Omit<ImportItem, 'outcome'> {
  return { id: crypto.randomUUID(), run, path, bytes, modified };
}

/** Two archives may hold one path, so the path alone does not do. */
export const keyOf = ({ path, bytes, modified }: FileMark) =>
  `${path}\n${String(bytes)}\n${String(modified)}`;
