/** What of the screen goes into a case, and comes back when it is opened. */
import { batch, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Case } from '../../domain/case.ts';
import type { Result } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import { noFilters, type SearchFilters } from '../../domain/search-filters.ts';
import type { CaseContent, CaseWords } from '../../workflows/cases/cases.ts';
import type { ReferencePhoto } from '../../workflows/cases/reference.ts';

export interface CaseScreen {
  /** Photos that were read and whose face is chosen. */
  readonly references: ReadonlySignal<readonly ReferencePhoto[]>;
  /** Puts these photos in the place of those that are there. */
  showReferences(photos: readonly ReferencePhoto[]): void;
  /** Describes faces anew that an older version described. */
  renew(photos: readonly ReferencePhoto[]): Promise<Result<readonly ReferencePhoto[]>>;
  readonly filters: Signal<SearchFilters>;
  readonly collections: Signal<readonly Id[]>;
}

export interface CaseSheet {
  /** Who is looked for. */
  readonly words: Signal<CaseWords>;
  /** Subscribes who calls it to all of the screen. */
  content(): CaseContent;
  /** Subscribes too: what the content is made of, each part the same object until it changes. */
  parts(): readonly unknown[];
  empty(): void;
  /** Shows a case, with the photos of its references. */
  fill(record: Case, photos: ReadonlyMap<Id, ReferencePhoto>): void;
}

const noWords: CaseWords = { name: '', facts: {} };

export function createCaseSheet(screen: CaseScreen): CaseSheet {
  const words = signal<CaseWords>(noWords);
  const fill = (next: CaseContent): void => {
    const { name, note, facts } = next;
    untracked(() => {
      batch(() => {
        words.value = { name, ...(note !== undefined && { note }), facts };
        screen.showReferences(next.references);
        screen.filters.value = next.filters;
        screen.collections.value = next.collections;
      });
    });
  };
  return {
    words,
    content: () => ({
      ...words.value,
      references: screen.references.value,
      filters: screen.filters.value,
      collections: screen.collections.value,
    }),
    parts: () => [words.value, screen.references.value, screen.filters.value, screen.collections.value],
    empty() {
      fill({ ...noWords, references: [], filters: noFilters, collections: [] });
    },
    fill(record, photos) {
      const references = record.references.flatMap((reference): ReferencePhoto[] => {
        const photo = photos.get(reference.id);
        return photo === undefined
          ? []
          : [{ ...reference, face: photo.face, view: photo.view, crop: photo.crop }];
      });
      fill({ ...record, references });
    },
  };
}
