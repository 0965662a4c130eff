import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../src/domain/errors.ts';
import { Failed } from '../../../src/engine/worker/failed.ts';
import { receiveFile } from '../../../src/engine/worker/receive-file.ts';

const size = 300_000;
const file = Uint8Array.from({ length: size }, (_, index) => (index * 31) % 251);

interface Host {
  /** Breaks the line after so many bytes of each answer; 0 breaks it before the first. */
  readonly cutAfter?: number;
  readonly knowsRanges?: boolean;
  readonly status?: number;
  readonly served?: Uint8Array;
}

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

/** A host of one file; `asked` holds the Range of each request, or `all`. */
async function hostOf({ cutAfter, knowsRanges = true, status, served = file }: Host) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    const { range } = request.headers;
    asked.push(range ?? 'all');
    const from = knowsRanges && range !== undefined ? Number(/\d+/.exec(range)?.[0]) : 0;
    const rest = served.subarray(from);
    if (rest.length === 0) response.statusCode = 416;
    else if (from > 0) {
      response.statusCode = 206;
      response.setHeader('Content-Range', `bytes ${from}-${served.length - 1}/${served.length}`);
    }
    if (status !== undefined) response.statusCode = status;
    response.setHeader('Content-Length', rest.length);
    if (cutAfter === undefined || cutAfter >= rest.length) response.end(rest);
    else if (cutAfter === 0) request.socket.destroy();
    else
      response.write(rest.subarray(0, cutAfter), () => {
        // What was written is still to go out.
        setTimeout(() => request.socket.destroy(), 20);
      });
  });
  const { port } = await new Promise<AddressInfo>((resolve) => {
    server?.listen(0, 'localhost', () => {
      resolve(server?.address() as AddressInfo);
    });
  });
  return { url: `http://localhost:${port}/model.bin`, asked };
}

/** The received bytes or the code of the failure, and what was told on the way. */
async function receive(url: string, head = new Uint8Array()) {
  const loaded: number[] = [];
  let breaks = 0;
  const received = await receiveFile(
    { url, bytes: size },
    {
      head,
      pauses: [1, 1, 1],
      arrived: (_, count) => loaded.push(count),
      broke: () => {
        breaks += 1;
      },
    },
  ).catch((error: unknown): ErrorCode => {
    if (error instanceof Failed) return error.failure.code;
    throw error;
  });
  return { received, loaded, breaks };
}

const isWhole = (received: Uint8Array | ErrorCode) =>
  typeof received !== 'string' && Buffer.from(file).equals(received);

describe('a model file', () => {
  it('comes whole over a line that breaks again and again, and no byte is asked for twice', async () => {
    const { url, asked } = await hostOf({ cutAfter: 70_000 });
    const { received, loaded, breaks } = await receive(url);
    expect(isWhole(received)).toBe(true);
    expect(asked[0]).toBe('all');
    expect(asked.slice(1).length).toBeGreaterThanOrEqual(4);
    expect(asked.slice(1)).toEqual([...new Set(asked.slice(1))]);
    for (const range of asked.slice(1)) expect(loaded).toContain(Number(/\d+/.exec(range)?.[0]));
    expect(breaks).toBe(asked.length - 1);
    expect(loaded).toEqual([...loaded].sort((p, q) => p - q));
  });

  it('goes on from the bytes that an earlier visit left', async () => {
    const { url, asked } = await hostOf({});
    const { received, loaded } = await receive(url, file.slice(0, 123_456));
    expect(isWhole(received)).toBe(true);
    expect(asked).toEqual(['bytes=123456-']);
    expect(Math.min(...loaded)).toBeGreaterThan(123_456);
  });

  it('is taken from its start again where the server knows no ranges', async () => {
    const { url } = await hostOf({ knowsRanges: false });
    expect(isWhole((await receive(url, file.slice(0, 100_000).reverse())).received)).toBe(true);
  });

  it('is given up as unreachable when the line brings nothing more, after every pause', async () => {
    const { url, asked } = await hostOf({ cutAfter: 0 });
    const { received, breaks } = await receive(url);
    expect(received).toBe('model.unreachable');
    expect([asked.length, breaks]).toEqual([4, 3]);
  });

  it('is not hoped for without end from a server that cuts every answer at the same byte', async () => {
    const { url } = await hostOf({ cutAfter: 70_000, knowsRanges: false });
    expect((await receive(url)).received).toBe('model.unreachable');
  });

  it('that the server does not have is asked for once', async () => {
    const { url, asked } = await hostOf({ status: 404 });
    expect((await receive(url)).received).toBe('model.unreachable');
    expect(asked).toHaveLength(1);
  });

  it('is asked for again where the server is only busy', async () => {
    const { url, asked } = await hostOf({ status: 503 });
    expect((await receive(url)).received).toBe('model.unreachable');
    expect(asked).toHaveLength(4);
  });

  it('of another length on the server is another file', async () => {
    const longer = await hostOf({ served: new Uint8Array(size + 1) });
    expect((await receive(longer.url)).received).toBe('model.wrong-hash');
    server?.close();
    const shorter = await hostOf({ served: file.slice(0, size - 1) });
    expect((await receive(shorter.url)).received).toBe('model.wrong-hash');
  });
});
