/** Requests that a script makes. */
import { absent, answered, eventSight, nothing, type Attempt } from './attempt.ts';

const post = (token: string): RequestInit => ({ method: 'POST', mode: 'no-cors', body: token });

interface Later {
  readonly fetchLater?: (address: string, options: object) => unknown;
}

interface Transports {
  readonly WebTransport?: new (address: string) => {
    readonly ready: Promise<unknown>;
    readonly closed: Promise<unknown>;
  };
}

export const requests = {
  fetch: async ({ address, token }) => {
    await fetch(address, post(token));
    return answered;
  },
  keepalive: async ({ address, token }) => {
    await fetch(address, { ...post(token), keepalive: true });
    return answered;
  },
  xhr: ({ address, token }) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.send(token);
    return eventSight(request, 'load');
  },
  beacon: ({ address, token }) => {
    // Says true whatever becomes of it.
    navigator.sendBeacon(address, token);
    return nothing;
  },
  fetchLater: ({ target, token }) => {
    const { fetchLater } = globalThis as Later;
    if (fetchLater === undefined) return absent;
    fetchLater(`${target.secure}/${token}`, { method: 'POST', body: token, activateAfter: 0 });
    return nothing;
  },
  webSocket: async ({ target, token }) => {
    const socket = new WebSocket(`${target.sockets}/${token}`);
    const sight = await eventSight(socket, 'open');
    socket.close();
    return sight;
  },
  webTransport: async ({ target, token }) => {
    const { WebTransport } = globalThis as Transports;
    if (WebTransport === undefined) return absent;
    const transport = new WebTransport(`${target.secure}/${token}`);
    // Both promises reject.
    transport.closed.catch(() => undefined);
    await transport.ready;
    return answered;
  },
  eventSource: async ({ address }) => {
    const source = new EventSource(address);
    const sight = await eventSight(source, 'open');
    source.close();
    return sight;
  },
  ping: ({ address, place }) => {
    const link = document.createElement('a');
    link.href = location.hash === '' ? '#' : location.hash;
    link.ping = address;
    place.append(link);
    link.click();
    return nothing;
  },
} as const satisfies Readonly<Record<string, Attempt>>;
