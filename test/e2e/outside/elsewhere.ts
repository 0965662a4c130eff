/** What of a net-log went, or tried to go, anywhere but home. */
import { isIP } from 'node:net';
import type { NetLog } from './net-log.ts';

export interface Home {
  /** Of the page. */
  readonly origin: string;
  /** `address:port` of everything that may be connected to. */
  readonly doors: readonly string[];
}

export interface Elsewhere {
  /** Requests and prepared connections to other origins. */
  readonly requests: readonly string[];
  /** Host names that were looked up. */
  readonly names: readonly string[];
  /** Connections that were tried, and packets that were sent. */
  readonly connections: readonly string[];
  /** What Chromium did by itself, of which nothing left; each with the reason why it is not the page's. */
  readonly browsersOwn: readonly string[];
}

/**
 * Chromium asks who is signed in to Google when it starts, and offers no way to stop it; the address can be moved. It is
 * moved to a port that Chromium itself refuses to connect to, so that the call ends before there is a socket.
 */
export const signInAddress = 'http://127.0.0.1:1';

export function elsewhere(log: NetLog, { origin, doors }: Home): Elsewhere {
  const foreign = log.requests.filter(({ address }) => new URL(address).origin !== origin);
  const ofBrowser = foreign.filter(
    ({ address, asker }) => asker === undefined && address.startsWith(`${signInAddress}/ListAccounts?`),
  );
  const preconnects = log.preconnects.filter((address) => new URL(address).origin !== origin);
  const own = new URL(origin).hostname;
  const strange = log.udp.filter(({ to }) => !doors.includes(to));
  return {
    requests: [
      ...foreign.filter((request) => !ofBrowser.includes(request)).map(({ address }) => address),
      ...preconnects.map((address) => `preconnect ${address}`),
    ],
    names: log.names.filter((name) => name !== own && isIP(name.replace(/^\[|\]$/g, '')) === 0),
    connections: [
      ...log.tcp.filter((to) => !doors.includes(to)).map((to) => `TCP ${to}`),
      ...strange.filter(({ bytes }) => bytes > 0).map(({ to, bytes }) => `UDP ${to}, ${String(bytes)} bytes`),
    ],
    browsersOwn: [
      ...ofBrowser.map(() => 'asks who is signed in: no page asked, and it ended before a connection'),
      ...strange
        .filter(({ bytes }) => bytes === 0)
        .map(({ to }) => `asks the kernel for a route to ${to}: no packet was sent`),
    ],
  };
}
