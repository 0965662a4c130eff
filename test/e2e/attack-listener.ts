/** Whoever waits on the outside: takes any connection and any packet, answers politely, and writes down what came. */
import { createHash } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface Heard {
  /** Unix time in milliseconds. */
  readonly at: number;
  readonly by: 'tcp' | 'udp';
  /** First line of what was sent; empty for a bare connection. */
  first: string;
}

export interface Listener {
  /** `http://127.0.0.1:port` */
  readonly address: string;
  /** Every connection and packet, in order. */
  readonly heard: readonly Heard[];
  readonly close: () => Promise<void>;
}

export async function startListener(): Promise<Listener> {
  const heard: Heard[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const entry: Heard = { at: Date.now(), by: 'tcp', first: '' };
    heard.push(entry);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      const text = data.toString('latin1');
      entry.first = text.split('\r\n')[0] ?? '';
      socket.end(answerTo(text));
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
  const udp = createSocket('udp4');
  udp.on('message', (data) => heard.push({ at: Date.now(), by: 'udp', first: `${data.length} bytes` }));
  await new Promise<void>((resolve) => {
    udp.bind(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${port}`,
    heard,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await new Promise<void>((resolve) => {
        udp.close(resolve);
      });
    },
  };
}

/** So that whatever gets out also succeeds. */
function answerTo(text: string): string {
  const key = /^sec-websocket-key: *(\S+)/im.exec(text)?.[1];
  if (key !== undefined) {
    const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`;
  }
  return 'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: text/javascript\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';
}
