/** What no page can be stopped from when somebody clicks: each does what it says, and only then. */
import { absent, answered, nothing, type Attempt } from './attempt.ts';
import { gather } from './webrtc.ts';

export const byHand = {
  newWindow: ({ address }) => {
    window.open(address, '_blank', 'noopener');
    return nothing;
  },
  linkToNewWindow: ({ address, place }) => {
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    link.rel = 'noopener';
    place.append(link);
    link.click();
    return nothing;
  },
  download: ({ token, place, signal }) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${token}\n`], { type: 'text/plain' }));
    link.download = `${token}.txt`;
    place.append(link);
    link.click();
    signal.addEventListener('abort', () => {
      URL.revokeObjectURL(link.href);
    });
    return answered;
  },
  clipboard: async ({ token }) => {
    if (!('clipboard' in navigator)) return absent;
    await navigator.clipboard.writeText(token);
    return answered;
  },
  /** A fresh frame has what the page took from itself. Chromium with an allowlist ends the whole page for this. */
  frameStun: ({ place, target }) => {
    const frame = document.createElement('iframe');
    place.append(frame);
    const Peer: unknown = Reflect.get(frame.contentWindow ?? {}, 'RTCPeerConnection');
    if (typeof Peer !== 'function') return absent;
    return gather(Peer as typeof RTCPeerConnection, target.stun);
  },
} as const satisfies Readonly<Record<string, Attempt>>;
