/** Takes WebRTC out of the page: no policy that a page can carry itself refuses it, and it asks servers by UDP. */

const names = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection'];

export type PeerConnection = typeof RTCPeerConnection;

/**
 * Before anything else runs. A fresh empty frame still has it, and no script can help that: it is what the response
 * header Connection-Allowlist is for. Hands over what it took, for the attack to try; undefined where there was none.
 */
export function removeWebRtc(page: Window): PeerConnection | undefined {
  const taken: unknown = Reflect.get(page, 'RTCPeerConnection');
  for (const name of names) {
    if (name in page)
      Object.defineProperty(page, name, { value: undefined, writable: false, configurable: false });
  }
  return typeof taken === 'function' ? (taken as PeerConnection) : undefined;
}
