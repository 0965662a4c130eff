import { signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../../domain/errors.ts';
import type { Size } from '../../domain/treated-points.ts';
import type { Treatment } from '../../domain/treatment.ts';
import type { TreatPhoto } from '../../workflows/read-photo.ts';

/** A picture on show, with what was done to it. */
export interface Preview extends Size {
  readonly blob: Blob;
  readonly url: string;
  readonly treatment: Treatment;
}

export interface Previews {
  /** The latest picture; undefined until the first one is there. */
  readonly shown: ReadonlySignal<Preview | undefined>;
  /** True while a newer one is on its way. */
  readonly busy: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** Asks for a photo as treated; of several requests that follow each other only the latest is shown. */
  want(photo: Blob, treatment: Treatment): void;
  end(): void;
}

/** Milliseconds in which a hand on a slider goes on moving. */
const settling = 90;

/** Pictures of one photo under changing treatments, made by the engine: what is seen is what will be read. */
export function createPreviews(treat: TreatPhoto, longSide: number): Previews {
  const shown = signal<Preview | undefined>(undefined);
  const busy = signal(false);
  const failure = signal<Failure | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;
  let ended = false;
  const show = (next: Preview | undefined): void => {
    const before = shown.peek();
    shown.value = next;
    if (before !== undefined) URL.revokeObjectURL(before.url);
  };
  const make = async (photo: Blob, treatment: Treatment): Promise<void> => {
    running?.abort();
    const own = new AbortController();
    running = own;
    const result = await treat(photo, treatment, { longSide, signal: own.signal });
    if (own.signal.aborted || ended) return;
    busy.value = false;
    failure.value = result.ok ? undefined : result.failure;
    if (!result.ok) return;
    const { blob, width, height } = result.value;
    show({ blob, url: URL.createObjectURL(blob), width, height, treatment });
  };
  return {
    shown,
    busy,
    failure,
    want(photo, treatment) {
      clearTimeout(timer);
      busy.value = true;
      const wait = shown.peek() === undefined ? 0 : settling;
      timer = setTimeout(() => void make(photo, treatment), wait);
    },
    end() {
      ended = true;
      clearTimeout(timer);
      running?.abort();
      show(undefined);
    },
  };
}
