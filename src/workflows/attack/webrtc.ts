/** WebRTC: a data channel and the server (STUN) that it asks for its own address, by UDP and past every policy of a page. */
import { absent, type Attempt } from './attempt.ts';
import type { Sight } from './outcome.ts';

/** Nothing listens at the discard port of this very machine: a packet there leaves nothing and is never answered. */
const ownMachine = 'stun:127.0.0.1:9';

/** Milliseconds after its own address by which a browser that asks no server has long been done. */
const patienceMs = 2_000;
/** Milliseconds for its own address. */
const ownMs = 4_000;

/** Without a network there is nobody to ask, which proves nothing. */
const unable: Sight = { saw: 'unable' };

/**
 * Watches the browser gather addresses. One that may ask goes on waiting for a server that is silent, or says that it
 * knows no such name; one that may not is done at once, with no error, after it named the machine itself.
 */
export async function gather(Peer: typeof RTCPeerConnection, stun: string): Promise<Sight> {
  const peer = new Peer({ iceServers: [{ urls: stun }] });
  try {
    let own = false;
    const watched = new Promise<Sight>((resolve) => {
      peer.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate?.type === 'host' && !own) {
          own = true;
          setTimeout(resolve, patienceMs, { saw: 'asked' });
        }
        if (candidate?.type === 'srflx') resolve({ saw: 'asked' });
      });
      peer.addEventListener('icecandidateerror', () => {
        resolve({ saw: 'asked' });
      });
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState === 'complete') resolve(own ? { saw: 'unasked' } : unable);
      });
      setTimeout(() => {
        if (!own) resolve(unable);
      }, ownMs);
    });
    peer.createDataChannel('told');
    await peer.setLocalDescription(await peer.createOffer());
    return await watched;
  } finally {
    peer.close();
  }
}

export const webRtc = {
  /** Proves a connection allowlist, or that there is none, for the attempts that a page cannot see the end of. */
  stunHere: ({ takenPeer }) => (takenPeer === undefined ? absent : gather(takenPeer, ownMachine)),
  dataChannel: ({ takenPeer, target }) => {
    const Peer: unknown = Reflect.get(globalThis, 'RTCPeerConnection');
    if (typeof Peer !== 'function') return takenPeer === undefined ? absent : { saw: 'removed' };
    return gather(Peer as typeof RTCPeerConnection, target.stun);
  },
  stun: ({ takenPeer, target }) => (takenPeer === undefined ? absent : gather(takenPeer, target.stun)),
} as const satisfies Readonly<Record<string, Attempt>>;
