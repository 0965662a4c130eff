import { signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../domain/errors.ts';
import type { GalleryScreen } from './gallery.ts';

export type Wiping =
  | { readonly phase: 'asking'; readonly failure?: Failure }
  | { readonly phase: 'wiping' }
  /** Names of what could not be deleted: none when it went well. */
  | { readonly phase: 'done'; readonly left: readonly string[] };

export interface WipeScreen {
  readonly wiping: ReadonlySignal<Wiping>;
  readonly wipe: () => Promise<void>;
  readonly clear: () => void;
}

export function createWiping(gallery: GalleryScreen): WipeScreen {
  const wiping = signal<Wiping>({ phase: 'asking' });
  return {
    wiping,
    async wipe() {
      if (wiping.peek().phase === 'wiping') return;
      wiping.value = { phase: 'wiping' };
      const left = await gallery.wipe();
      wiping.value = left.ok
        ? { phase: 'done', left: left.value }
        : { phase: 'asking', failure: left.failure };
    },
    clear() {
      wiping.value = { phase: 'asking' };
    },
  };
}
