/** models/manifest.json says where every weight file comes from and what it must be; this reads and enforces it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelName } from 'virtual:models';
import { sha256 } from './hash.ts';

export interface ModelPart {
  /** Relative to the repository root. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal SHA-256. */
  readonly sha256: string;
}

export interface ModelEntry {
  readonly network: string;
  readonly source: {
    readonly package: string;
    readonly version: string;
    /** Inside the package. */
    readonly path: string;
    /** What was changed on the way from the package to the file here, if anything. */
    readonly changes?: string;
  };
  /** The weights themselves. */
  readonly file: ModelPart;
  /** JSON with the weight arrays' names, shapes and types, and for graph models the topology. */
  readonly specs: ModelPart;
  /** The package's first, then those of whoever made the network. */
  readonly licences: readonly {
    /** SPDX identifier. */
    readonly id: string;
    readonly holder: string;
    /** File with the text, relative to the repository root. */
    readonly text: string;
  }[];
  readonly input: string;
  readonly output: string;
}

export interface Manifest {
  readonly models: Readonly<Record<ModelName, ModelEntry>>;
}

export async function readManifest(root: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(root, 'models/manifest.json'), 'utf8')) as Manifest;
}

/** The bytes of a file; throws when they are not the ones that the manifest names. */
export async function readVerified(root: string, part: ModelPart): Promise<Uint8Array> {
  const bytes = await readFile(join(root, part.path));
  const actual = sha256(bytes);
  if (bytes.length !== part.bytes || actual !== part.sha256)
    throw new Error(
      `${part.path} is not the file of models/manifest.json: expected ${String(part.bytes)} bytes ` +
        `${part.sha256}, got ${String(bytes.length)} bytes ${actual}`,
    );
  return bytes;
}
