/** Album pages among what an import stored: offered to be split into a photo for each face. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { failure, type Result } from '../../domain/errors.ts';
import type { ImportItem } from '../../domain/gallery.ts';
import type { SourceFile } from '../../workflows/importing/contract.ts';
import { readPage, splitPage, type Split, type SplitDeps } from '../../workflows/album/split-page.ts';

export type PageState = 'offered' | 'busy' | Result<Split>;

export interface AlbumPage {
  readonly item: ImportItem;
  /** How many photos it would become. */
  readonly count: number;
  readonly state: PageState;
}

export interface AlbumPages {
  readonly list: ReadonlySignal<readonly AlbumPage[]>;
  /** Looks whether a stored file is an album page. */
  consider(item: ImportItem): Promise<void>;
  split(page: AlbumPage): Promise<void>;
  /** One page again. */
  takeBack(page: AlbumPage): Promise<void>;
  clear(): void;
}

export function createAlbumPages(
  deps: SplitDeps,
  fileOf: (item: ImportItem) => SourceFile | undefined,
): AlbumPages {
  const list = signal<readonly AlbumPage[]>([]);
  const set = (item: ImportItem, state: PageState): void => {
    list.value = list.peek().map((page) => (page.item.id === item.id ? { ...page, state } : page));
  };
  const splitOf = async (item: ImportItem): Promise<Result<Split>> => {
    const { outcome } = item;
    const file = await fileOf(item)?.open();
    if (file === undefined || outcome.kind !== 'stored') return failure('photo.unreadable');
    return file.ok ? splitPage(deps, outcome.photo, file.value) : file;
  };
  return {
    list,
    async consider(item) {
      const { outcome } = item;
      if (outcome.kind !== 'stored' || outcome.faces < 2) return;
      const page = await readPage(deps.gallery, outcome.photo);
      const count = page.ok ? page.value.cuts.length : 0;
      if (count > 0) list.value = [...list.peek(), { item, count, state: 'offered' }];
    },
    async split({ item }) {
      set(item, 'busy');
      set(item, await splitOf(item));
    },
    async takeBack({ item, state }) {
      if (typeof state === 'string' || !state.ok) return;
      const undone = await deps.gallery.commit(state.value.undo);
      set(item, undone.ok ? 'offered' : undone);
    },
    clear() {
      list.value = [];
    },
  };
}
