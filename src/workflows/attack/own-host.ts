/** The server that the page came from, should it be curious: what could be told it in an address. */
import { answered, eventSight, type Attempt } from './attempt.ts';
import type { Sight } from './outcome.ts';

function load(address: string): Promise<Sight> {
  const image = new Image();
  image.src = new URL(address, document.baseURI).href;
  return eventSight(image, 'load');
}

export const ownHost = {
  ownFetch: async ({ token }) => {
    await fetch(`./?${token}`);
    return answered;
  },
  ownImage: async ({ token }) => {
    const sight = await load(`icon.svg?${token}`);
    if (sight.saw === 'answered' || !('serviceWorker' in navigator)) return sight;
    // The very same picture comes when nothing is added to its address: whoever stands between told them apart.
    const plain = await load('icon.svg');
    const isServed = navigator.serviceWorker.controller !== null;
    return plain.saw === 'answered' && isServed ? { saw: 'held-by-service-worker' } : sight;
  },
} as const satisfies Readonly<Record<string, Attempt>>;
