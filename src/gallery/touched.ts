import type { Touched } from './contract.ts';

type Message = { readonly kind: 'touched'; readonly touched: Touched } | { readonly kind: 'wiped' };

/**
 * News between the tabs of one origin: which records were written, and that everything was wiped. Names of stores and
 * random ids only; no content ever passes through here.
 */
export class Tabs {
  readonly #channel: BroadcastChannel | undefined;
  readonly #touched = new Set<(touched: Touched) => void>();

  constructor(name: string, onWiped: () => void) {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'wiped') onWiped();
      else this.#hear(data.touched);
    });
  }

  /** Tells the listeners here and in the other tabs. */
  tell(touched: Touched): void {
    if (touched.length === 0) return;
    this.#channel?.postMessage({ kind: 'touched', touched } satisfies Message);
    this.#hear(touched);
  }

  tellWiped(): void {
    this.#channel?.postMessage({ kind: 'wiped' } satisfies Message);
  }

  onTouched(listener: (touched: Touched) => void): () => void {
    this.#touched.add(listener);
    return () => this.#touched.delete(listener);
  }

  #hear(touched: Touched): void {
    for (const listener of this.#touched) listener(touched);
  }
}
