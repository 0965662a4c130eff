/** The gallery of this device as the screen knows it: none, locked or open. */
import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { success, type Failure, type Result } from '../domain/errors.ts';
import { defaultSettings, type Settings } from '../domain/gallery.ts';
import type { Kept, OpenGallery, StorageNotice, Vault } from '../gallery/contract.ts';
import { createAutoLock } from './auto-lock.ts';

export type GalleryPhase = 'looking' | 'none' | 'locked' | 'opening' | 'open' | 'failed';

export type { StorageNotice };

export interface GalleryScreen {
  readonly phase: ReadonlySignal<GalleryPhase>;
  /** Undefined unless the phase is `open`: whoever shows or holds content empties itself then. */
  readonly open: ReadonlySignal<OpenGallery | undefined>;
  /** Why the last look, first use or unlocking failed. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly notices: ReadonlySignal<ReadonlySet<StorageNotice>>;
  readonly settings: ReadonlySignal<Settings>;
  /** Made in this session a moment ago, and the emergency backup not yet offered to its end. */
  readonly fresh: ReadonlySignal<boolean>;
  /** True once it was locked by itself, until the next unlocking. */
  readonly lockedByItself: ReadonlySignal<boolean>;
  /** Looks again, for instance after the other tab is closed. */
  look(): Promise<void>;
  create(passphrase: string): Promise<Result<void>>;
  unlock(passphrase: string): Promise<Result<void>>;
  lock(): void;
  changePassphrase(present: string, next: string): Promise<Result<void>>;
  saveSettings(next: Settings): Promise<Result<void>>;
  /** The offer of the first backup was taken or put off. */
  settled(): void;
  /** Work that goes on by itself, such as an import, counts as use until the returned function is called. */
  holdOpen(): () => void;
  /** Keys of review packs, as the vault makes and opens them: they need no gallery. */
  readonly newPackKey: Vault['newPackKey'];
  readonly packKey: Vault['packKey'];
  /** Deletes all of this origin; the names of what is left, none when it went well. */
  wipe(): Promise<Result<readonly string[]>>;
}

/** `beforeWipe` stops whatever could write again behind a wipe, of this tab or another. */
export function createGalleryScreen(
  vault: Vault,
  page: Window,
  beforeWipe: () => void = () => undefined,
): GalleryScreen {
  const phase = signal<GalleryPhase>('looking');
  const open = signal<OpenGallery | undefined>(undefined);
  const failure = signal<Failure | undefined>(undefined);
  const notices = signal<ReadonlySet<StorageNotice>>(new Set());
  const stored = signal<Kept<Settings> | undefined>(undefined);
  const fresh = signal(false);
  const lockedByItself = signal(false);
  const settings = computed(() => stored.value?.record ?? defaultSettings);
  let forget: () => void = () => undefined;

  const close = (next: GalleryPhase, byItself: boolean): void => {
    const gallery = open.peek();
    forget();
    // Content leaves the screen before the key does.
    batch(() => {
      phase.value = next;
      open.value = undefined;
      stored.value = undefined;
      failure.value = undefined;
      fresh.value = false;
      lockedByItself.value = byItself;
    });
    gallery?.lock();
  };
  const autoLock = createAutoLock(page, () => {
    close('locked', true);
  });
  effect(() => {
    if (open.value === undefined) autoLock.stop();
    else autoLock.start(settings.value.autoLockMinutes);
  });

  const readSettings = async (gallery: OpenGallery): Promise<void> => {
    const read = await gallery.read('settings', 'settings');
    // Unreadable settings must not keep anyone from their photos: the defaults serve.
    if (read.ok && open.peek() === gallery) stored.value = read.value;
  };
  const enter = async (gallery: OpenGallery, isNew: boolean): Promise<void> => {
    const left = new AbortController();
    const stops = [
      gallery.onTouched((touched) => {
        if (touched.some(({ store }) => store === 'settings')) void readSettings(gallery);
      }),
      // Wiped in another tab, or the browser ended the connection.
      gallery.onLocked(() => {
        left.abort();
        if (open.peek() !== gallery) return;
        close('looking', false);
        void look();
      }),
    ];
    const stopAll = (): void => {
      for (const stop of stops) stop();
    };
    const read = await gallery.read('settings', 'settings');
    if (left.signal.aborted || (!read.ok && read.failure.code === 'vault.locked')) {
      // Gone while it was being opened: there is nothing to show but what is there now.
      stopAll();
      gallery.lock();
      return look();
    }
    forget = stopAll;
    batch(() => {
      stored.value = read.ok ? read.value : undefined;
      open.value = gallery;
      // What opened is not blocked any more.
      notices.value = new Set([...notices.peek()].filter((notice) => notice !== 'blocked'));
      phase.value = 'open';
      failure.value = undefined;
      fresh.value = isNew;
      lockedByItself.value = false;
    });
  };
  const look = async (): Promise<void> => {
    phase.value = 'looking';
    const found = await vault.state();
    if (!found.ok) {
      batch(() => {
        failure.value = found.failure;
        phase.value = 'failed';
      });
    } else if (found.value.kind === 'open') await enter(found.value.gallery, false);
    else {
      phase.value = found.value.kind;
      failure.value = undefined;
    }
  };
  const opening = async (
    before: 'none' | 'locked',
    attempt: Promise<Result<OpenGallery>>,
  ): Promise<Result<void>> => {
    batch(() => {
      phase.value = 'opening';
      failure.value = undefined;
    });
    const opened = await attempt;
    if (opened.ok) {
      await enter(opened.value, before === 'none');
      return open.peek() === opened.value ? success(undefined) : locked;
    }
    if (opened.failure.code === 'vault.locked') {
      // Wiped in another tab meanwhile.
      await look();
      return opened;
    }
    batch(() => {
      failure.value = opened.failure;
      // Another tab may have made one in the meantime.
      phase.value = opened.failure.code === 'vault.exists' ? 'locked' : before;
    });
    return opened;
  };

  vault.onNotice((notice) => {
    notices.value = new Set([...notices.peek(), notice]);
  });
  vault.onWiped(() => {
    beforeWipe();
    // An open one has heard that it is locked, and looks already.
    if (phase.peek() === 'locked' || phase.peek() === 'failed') void look();
  });

  return {
    phase,
    open,
    failure,
    notices,
    settings,
    fresh,
    lockedByItself,
    look,
    create: (passphrase) => opening('none', vault.create(passphrase)),
    unlock: (passphrase) => opening('locked', vault.unlock(passphrase)),
    lock() {
      if (open.peek() !== undefined) close('locked', false);
    },
    async changePassphrase(present, next) {
      const gallery = open.peek();
      if (gallery === undefined) return locked;
      return gallery.changePassphrase(present, next);
    },
    async saveSettings(next) {
      const gallery = open.peek();
      if (gallery === undefined) return locked;
      const revision = stored.peek()?.revision ?? 0;
      const saved = await gallery.commit([{ kind: 'put', store: 'settings', record: next, revision }]);
      await readSettings(gallery);
      return saved;
    },
    settled() {
      fresh.value = false;
    },
    holdOpen: () => autoLock.hold(),
    newPackKey: (passphrase) => vault.newPackKey(passphrase),
    packKey: (header, passphrase) => vault.packKey(header, passphrase),
    async wipe() {
      close('looking', false);
      beforeWipe();
      const left = await vault.wipe();
      await look();
      return left;
    },
  };
}

const locked = { ok: false, failure: { code: 'vault.locked' } } as const;
