/** The packages whose code is in the bundles, of the page and of its workers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export interface ShippedPackage {
  /** Key in the lock file, which is its folder relative to the root. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Subresource integrity of the package's archive, as the lock file has it. */
  readonly integrity?: string;
}

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
}

/** Gathers while bundles are written; the page's bundle is written last and is told of both. */
export class Shipped {
  readonly #paths = new Set<string>();
  #root = '';

  get root(): string {
    return this.#root;
  }

  readonly page: Plugin = {
    name: 'yearspan:shipped-packages',
    apply: 'build',
    configResolved: ({ root }) => {
      this.#root = root;
    },
    generateBundle: this.#gather(),
  };

  worker(): Plugin {
    return { name: 'yearspan:shipped-packages-worker', apply: 'build', generateBundle: this.#gather() };
  }

  /** In the order of their names. Throws for one without a licence. */
  async packages(): Promise<readonly ShippedPackage[]> {
    const lock = JSON.parse(await readFile(join(this.#root, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, LockedPackage>>;
    };
    return [...this.#paths].sort().map((path) => {
      const { version, license, integrity } = lock.packages[path] ?? {};
      if (version === undefined || license === undefined)
        throw new Error(`${path} ships without a known licence`);
      const name = path.replace(/^.*node_modules\//, '');
      return { path, name, version, licence: license, ...(integrity !== undefined && { integrity }) };
    });
  }

  #gather(): (this: { getModuleIds: () => Iterable<string> }) => void {
    const gather = (ids: Iterable<string>) => {
      for (const id of ids) this.#add(id);
    };
    return function () {
      gather(this.getModuleIds());
    };
  }

  #add(id: string): void {
    const folder = /^.*\/(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(
      id.replace(/^\0/, '').split('?')[0] ?? '',
    );
    const path = folder?.[1];
    if (path !== undefined) this.#paths.add(this.#key(id, path));
  }

  /** The lock file's key, whichever depth the package lies at. */
  #key(id: string, path: string): string {
    const start = id.indexOf(`${this.#root}/node_modules/`);
    const end = id.lastIndexOf(path) + path.length;
    return start < 0 ? path : id.slice(start + this.#root.length + 1, end);
  }
}
