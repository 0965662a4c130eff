/** What a host packs on the way: text and WebAssembly, gzipped once and kept in memory. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sha256 } from '../models/hash.ts';
import { types } from './media-types.ts';

/** The rest is packed already. */
const worthIt = new Set(['css', 'html', 'js', 'json', 'svg', 'txt', 'wasm', 'webmanifest']);

interface PackedFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
}

/** By path from the folder's root, such as `/assets/index-Ab12Cd34.js`; `/` is index.html. */
export type PackedFiles = ReadonlyMap<string, PackedFile>;

export async function packFiles(dir: string): Promise<PackedFiles> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = new Map<string, PackedFile>();
  await Promise.all(
    entries.map(async (entry) => {
      const ending = extname(entry.name).slice(1);
      if (!entry.isFile() || !worthIt.has(ending)) return;
      const path = join(entry.parentPath, entry.name);
      const bytes = await promisify(gzip)(await readFile(path), { level: 9 });
      const address = `/${relative(dir, path).split(sep).join('/')}`;
      const file = { bytes, type: types[ending] ?? 'text/plain', etag: `"${sha256(bytes).slice(0, 16)}"` };
      files.set(address === '/index.html' ? '/' : address, file);
    }),
  );
  return files;
}

/** Whether there was something packed to answer with. The caller has set the headers that do not depend on the file. */
export function answerPacked(
  files: PackedFiles,
  { method, url = '/', headers }: IncomingMessage,
  response: ServerResponse,
  lifeOf: (path: string) => string,
): boolean {
  const [path = '/'] = url.split('?');
  const file = files.get(path);
  const accepted = headers['accept-encoding'] ?? '';
  if (file === undefined || method !== 'GET' || !accepted.includes('gzip')) return false;
  response.setHeader('ETag', file.etag);
  response.setHeader('Cache-Control', lifeOf(path));
  response.setHeader('Vary', 'Accept-Encoding');
  if (headers['if-none-match'] === file.etag) {
    response.writeHead(304).end();
    return true;
  }
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Encoding': 'gzip',
    'Content-Length': file.bytes.length,
  });
  response.end(file.bytes);
  return true;
}
