/** Deliberate leaks, to prove that those who watch would see one; and traps on this machine that they run into. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

/** Names that nobody has (RFC 2606). */
export const leakHost = 'leak.test';

export interface Traps {
  /** Port for TCP and for UDP, on 127.0.0.1. */
  readonly tcpPort: number;
  readonly udpPort: number;
  /** Connections and packets that arrived. */
  readonly caught: () => { readonly connections: number; readonly packets: number };
  readonly close: () => Promise<void>;
}

export async function setTraps(): Promise<Traps> {
  const caught = { connections: 0, packets: 0 };
  const server = createServer((socket) => {
    caught.connections += 1;
    socket.destroy();
  });
  const udp = createSocket('udp4', () => (caught.packets += 1));
  server.listen(0, '127.0.0.1');
  udp.bind(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(udp, 'listening')]);
  return {
    tcpPort: (server.address() as AddressInfo).port,
    udpPort: udp.address().port,
    caught: () => ({ ...caught }),
    close: async () => {
      const closed = [once(server.close(), 'close'), once(udp.close(), 'close')];
      await Promise.all(closed);
    },
  };
}

/** A file of the build that is no page of ours: neither a policy in its head nor a guard of ours protects it. */
const unprotected = 'licences.txt';

/**
 * One leak of each kind of counter: a request by name, one by number, a socket, WebRTC by number and by name. `site` is
 * where the build is served without its headers.
 */
export async function leak(page: Page, site: string, { tcpPort, udpPort }: Traps): Promise<void> {
  await page.goto(new URL(unprotected, site).href);
  await page.evaluate(
    async ({ tcpPort, udpPort, leakHost }) => {
      const ended = (target: EventTarget) =>
        new Promise((resolve) => {
          for (const type of ['load', 'error', 'close']) target.addEventListener(type, resolve);
        });
      const picture = new Image();
      picture.src = `http://picture.${leakHost}/photo.png`;
      await ended(picture);
      await fetch(`http://127.0.0.1:${String(tcpPort)}/fetched`, { mode: 'no-cors' }).catch(() => undefined);
      await ended(new WebSocket(`ws://socket.${leakHost}/`));
      const iceServers = [`stun:127.0.0.1:${String(udpPort)}`, `stun:stun.${leakHost}:3478`];
      const connection = new RTCPeerConnection({ iceServers: [{ urls: iceServers }] });
      connection.createDataChannel('leak');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 1000));
      connection.close();
    },
    { tcpPort, udpPort, leakHost },
  );
}
