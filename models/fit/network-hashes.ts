import { sha256 } from '../hash.ts';
import { readManifest } from '../manifest.ts';

/** One hash over every network's file: readings made with others are not reused. */
export async function networkHashes(project: string): Promise<string> {
  const { models } = await readManifest(project);
  const hashes = Object.entries(models)
    .filter(([name]) => name !== 'kernel')
    .map(([name, { file }]) => `${name} ${file.sha256}`);
  return sha256(new TextEncoder().encode(hashes.sort().join('\n'))).slice(0, 16);
}
