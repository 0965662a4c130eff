/** Static server for the built app, with the headers a careful host would send; tests and benches use it as well. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { answerPacked, packFiles } from './packed-files.ts';
import { headersFor } from './policy.ts';

export interface ServerOptions {
  /** Folder to serve. */
  readonly dir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Further folders on the same origin, by URL prefix such as `/photos`; never cached. */
  readonly mounts?: Readonly<Record<string, string>>;
  /** Security headers that are not sent, as on a careless host; `all` sends none. */
  readonly withhold?: readonly string[] | 'all';
  /** Text and WebAssembly go gzipped, as most hosts send them. */
  readonly packs?: boolean;
}

export interface StartedServer {
  /** Origin with a trailing slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** `assets/app-Ab12Cd34.js`, `models/faceMesh-70a627b5.bin`: the name changes with the content. */
const hashedName = /\/(assets|models|samples|wasm)\/[^/]+-[\w-]{8}\.\w+$/;
const year = 365 * 24 * 60 * 60;

const lifeOf = (path: string): string =>
  hashedName.test(path) ? `public, max-age=${String(year)}, immutable` : 'no-cache';

export async function startServer({
  dir,
  port,
  mounts = {},
  withhold = [],
  packs = false,
}: ServerOptions): Promise<StartedServer> {
  const packed = packs ? await packFiles(dir) : new Map<string, never>();
  const app = sirv(dir, {
    etag: true,
    setHeaders: (response, pathname) => {
      response.setHeader('Cache-Control', lifeOf(pathname));
    },
  });
  const mounted = Object.entries(mounts).map(([prefix, folder]) => ({
    prefix: `${prefix}/`,
    handle: sirv(folder, { dev: true }),
  }));

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const notFound = () => {
      response.statusCode = 404;
      response.end();
    };
    const mount = mounted.find(({ prefix }) => request.url?.startsWith(prefix));
    if (mount === undefined) {
      for (const [name, value] of Object.entries(headersFor(addressOf(request)))) {
        if (withhold !== 'all' && !withhold.includes(name)) response.setHeader(name, value);
      }
      if (!answerPacked(packed, request, response, lifeOf)) app(request, response, notFound);
      return;
    }
    request.url = request.url?.slice(mount.prefix.length - 1) ?? '/';
    mount.handle(request, response, notFound);
  }

  const server = createServer(respond);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(actual)}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
        server.closeAllConnections();
      }),
  };
}

/** As the browser knows it, without query. */
function addressOf({ headers, url = '/' }: IncomingMessage): string {
  return `http://${headers.host ?? 'localhost'}${url.split('?')[0] ?? '/'}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dir = fileURLToPath(new URL('../dist', import.meta.url));
  const { url } = await startServer({ dir, port: 4173, packs: true });
  process.stdout.write(`Yearspan is at ${url}\n`);
}
