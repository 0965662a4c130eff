/** A proxy that forwards to one origin, refuses everybody else, and counts what the browser asks of whom. */
import { once } from 'node:events';
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  /** The whole address; of a tunnel, `host:port`. */
  readonly address: string;
  /** Bytes of the request's body. */
  readonly bodyBytes: number;
  readonly headers: IncomingHttpHeaders;
}

export interface CountingProxy {
  readonly url: string;
  /** Requests for the one origin, in order of their ends. */
  readonly forwarded: readonly Asked[];
  /** Requests and tunnels to anybody else; none of them got further than this. */
  readonly refused: readonly Asked[];
  /** Bytes of bodies that the origin answered with. */
  readonly answeredBytes: () => number;
  readonly close: () => Promise<void>;
}

export interface ProxyOptions {
  /** Forwards without the headers that forbid things: for tests of whether a leak would be seen. */
  readonly withoutPolicy?: boolean;
}

const policyHeaders =
  /^(?:content-security-policy|connection-allowlist|permissions-policy|referrer-policy|cross-origin-.+|x-frame-options)$/;

export async function startCountingProxy(
  origin: string,
  { withoutPolicy = false }: ProxyOptions = {},
): Promise<CountingProxy> {
  const forwarded: Asked[] = [];
  const refused: Asked[] = [];
  let answered = 0;

  async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = incoming;
    const body = await bytesOf(incoming);
    // Whoever comes straight, without taking us for a proxy, names a path alone.
    const { href, origin: wanted } = new URL(url, origin);
    const asked = { method, address: href, bodyBytes: body.length, headers };
    if (wanted !== origin) {
      refused.push(asked);
      response.writeHead(403).end();
      return;
    }
    forwarded.push(asked);
    const outgoing = request(href, { method, headers }).end(body);
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    const bytes = await bytesOf(answer);
    answered += bytes.length;
    const kept = Object.entries(answer.headers).filter(
      ([name]) => !withoutPolicy || !policyHeaders.test(name),
    );
    response.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept)).end(bytes);
  }

  const server = createServer((incoming, response) => {
    // The origin may be gone, or the browser may have given up: either way there is nobody left to answer.
    respond(incoming, response).catch(() => response.destroy());
  });
  server.on('connect', ({ method = '', url = '', headers }: IncomingMessage, socket) => {
    refused.push({ method, address: url, bodyBytes: 0, headers });
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    forwarded,
    refused,
    answeredBytes: () => answered,
    close: async () => {
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
