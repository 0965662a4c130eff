/** A virtual module that hands the app the addresses of files which are made or checked at build time. */
import type { Plugin } from 'vite';
import { sha256 } from '../models/hash.ts';

export interface BuiltFile {
  /** Folder and name in the output without hash and ending, such as `models/faceMesh`. */
  readonly name: string;
  /** Ending without the dot. */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

export interface VirtualFiles<File extends BuiltFile> {
  readonly moduleId: string;
  /** Called once a build or dev server; a throw fails the build. */
  readonly read: (root: string) => Promise<readonly File[]>;
  /** Source of the module. `url` is a JavaScript expression: an address that is right in the page and in a worker. */
  readonly source: (files: readonly { readonly file: File; readonly url: string }[]) => string;
}

const contentTypes: Readonly<Record<string, string>> = { bin: 'application/octet-stream', jpg: 'image/jpeg' };

/** `name-<first 8 of SHA-256>.ending`, so a changed file is never served from an old cache. */
function hashedName({ name, ending, bytes }: BuiltFile): string {
  return `${name}-${sha256(bytes).slice(0, 8)}.${ending}`;
}

export function virtualFiles<File extends BuiltFile>(options: VirtualFiles<File>): Plugin {
  const resolvedId = `\0${options.moduleId}`;
  let root = '';
  let building = false;
  let reading: Promise<readonly File[]> | undefined;
  const files = () => (reading ??= options.read(root));

  return {
    name: options.moduleId,
    configResolved(config) {
      root = config.root;
      building = config.command === 'build';
    },
    resolveId: (id) => (id === options.moduleId ? resolvedId : undefined),
    async load(id) {
      if (id !== resolvedId) return;
      const described = (await files()).map((file) => {
        const fileName = hashedName(file);
        if (!building) return { file, url: JSON.stringify(`/${fileName}`) };
        const reference = this.emitFile({ type: 'asset', fileName, source: file.bytes });
        // Becomes an address relative to the chunk, so it holds under any sub-path and inside workers.
        return { file, url: `import.meta.ROLLUP_FILE_URL_${reference}` };
      });
      return options.source(described);
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0];
        files()
          .then((known) => {
            const file = known.find((candidate) => path === `/${hashedName(candidate)}`);
            if (file === undefined) {
              next();
              return;
            }
            response.setHeader('Content-Type', contentTypes[file.ending] ?? 'application/octet-stream');
            response.setHeader('Content-Length', file.bytes.length);
            response.end(file.bytes);
          })
          .catch(next);
      });
    },
  };
}
