/** Vite plugin for browser tests: folders of photos on the tests' own origin, as any site would serve its files. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { Plugin } from 'vite';

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tiff: 'image/tiff',
  heic: 'image/heic',
};

/** `folders` maps a path prefix such as `/corpus/` to a folder on disk. Only files directly inside it are served. */
export function serveFolders(folders: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'yearspan-test-folders',
    configureServer(server) {
      for (const [prefix, folder] of Object.entries(folders)) {
        server.middlewares.use(prefix, (request, response) => {
          const name = normalize(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
          const path = join(folder, name);
          const known = name !== '' && !name.includes('/') && !name.includes('\\');
          stat(path)
            .then((file) => known && file.isFile())
            .catch(() => false)
            .then((isFile) => {
              if (!isFile) {
                response.writeHead(404).end();
                return;
              }
              const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
              response.writeHead(200, { 'content-type': type });
              createReadStream(path).pipe(response);
            })
            .catch(() => response.destroy());
        });
      }
    },
  };
}
