/** A slow or breaking line in front of a local server. Throttling in the browser's own tools does not reach workers. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface LineOptions {
  /** Address of the server behind it. */
  readonly to: string;
  /** Bytes a second of all connections together, towards the browser; without it as fast as it goes. */
  readonly bytesPerSecond?: number;
  /** Milliseconds that every question and every new connection takes besides. */
  readonly latencyMs?: number;
  /** Each answer to a question for such a path is cut after so many bytes. */
  readonly cuts?: { readonly path: RegExp; readonly after: number };
}

export interface ThinLine {
  /** Origin with a trailing slash. */
  readonly url: string;
  /** Bytes that went towards the browser so far. */
  readonly carried: () => number;
  /** How often the line was cut so far. */
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
}

/** Connections take turns in pieces of this size, in bytes. */
const piece = 8_192;

export async function startThinLine(options: LineOptions): Promise<ThinLine> {
  const { to, bytesPerSecond = Infinity, latencyMs = 0, cuts } = options;
  const open = new Set<Socket>();
  let carried = 0;
  let cutCount = 0;
  /** When the line has carried all that was put on it, on the clock of performance.now(). */
  let freeAt = 0;

  const onTheLine = async (bytes: number): Promise<void> => {
    const now = performance.now();
    freeAt = Math.max(now, freeAt) + (bytes / bytesPerSecond) * 1000;
    if (freeAt - now >= 1) await wait(freeAt - now);
    carried += bytes;
  };

  async function carry(browser: Socket): Promise<void> {
    const server = connect(Number(new URL(to).port), 'localhost');
    for (const socket of [browser, server]) {
      open.add(socket);
      socket.setNoDelay(true);
      // A broken line is what this is for.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        browser.destroy();
        server.destroy();
      });
    }
    let left = Infinity;
    void (async () => {
      await wait(latencyMs);
      for await (const question of browser) {
        await wait(latencyMs);
        const [line = ''] = (question as Buffer).toString('latin1').split('\r\n');
        left = cuts?.path.test(line) === true ? cuts.after : Infinity;
        server.write(question as Buffer);
      }
    })().catch(() => undefined);
    for await (const data of server) {
      const answer = data as Buffer;
      for (let at = 0; at < answer.length; at += piece) {
        const part = answer.subarray(at, at + Math.min(piece, left));
        await onTheLine(part.length);
        if (!browser.write(part)) await new Promise((resolve) => browser.once('drain', resolve));
        left -= part.length;
        if (left > 0) continue;
        cutCount += 1;
        // What was written is still to arrive.
        browser.destroySoon();
        return;
      }
    }
  }

  const line = createServer((browser) => {
    carry(browser).catch(() => undefined);
  });
  await new Promise<void>((resolve) => line.listen(0, 'localhost', resolve));
  const { port } = line.address() as AddressInfo;
  return {
    url: `http://localhost:${String(port)}/`,
    carried: () => carried,
    cuts: () => cutCount,
    close: () =>
      new Promise((resolve) => {
        line.close(() => {
          resolve();
        });
        for (const socket of open) socket.destroy();
      }),
  };
}

function wait(milliseconds: number): Promise<void> {
  return milliseconds === 0
    ? Promise.resolve()
    : new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      });
}
