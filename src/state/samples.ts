import { fetchShipped } from '../workflows/shipped/fetch-shipped.ts';
import type { CompareState } from './compare.ts';
import type { SlotName } from './slots.ts';
import { markSample } from './unsaved.ts';

export interface Sample {
  readonly id: string;
  /** Below the page's own address. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Two crops that look like one woman; of the others nothing is known. */
const pair: Readonly<Record<SlotName, string>> = { earlier: 'sample1-right', later: 'sample3-middle' };

export interface Samples {
  readonly list: readonly Sample[];
  put(name: SlotName, sample: Sample): Promise<void>;
  /** Fills both sides. */
  fill(): Promise<void>;
}

/** `read`: `fetch`, where something else must do it. */
export function createSamples(
  list: readonly Sample[],
  compare: CompareState,
  read: (address: string) => Promise<Response> = fetchShipped,
): Samples {
  const put = async (name: SlotName, sample: Sample): Promise<void> => {
    compare.prepare();
    const photo = await read(sample.url).then(
      (response) => (response.ok ? response.blob() : undefined),
      () => undefined,
    );
    if (photo === undefined) compare.refuse(name, 'photo.unreadable');
    else {
      markSample(photo);
      compare.put(name, photo);
    }
  };
  return {
    list,
    put,
    async fill() {
      const earlier = list.find((sample) => sample.id === pair.earlier);
      const later = list.find((sample) => sample.id === pair.later);
      if (earlier === undefined || later === undefined) return;
      await Promise.all([put('earlier', earlier), put('later', later)]);
    },
  };
}
