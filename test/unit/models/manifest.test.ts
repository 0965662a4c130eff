import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest, readVerified } from '../../../models/manifest.ts';

const root = process.cwd();
const { models } = await readManifest(root);
const entries = Object.entries(models);
const parts = entries.flatMap(([, { file, specs }]) => [file, specs]);

async function installedVersion(name: string): Promise<string> {
  const file = await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

describe('the models manifest', () => {
  it.each(parts)('tells the true size and hash of $path', async (part) => {
    await expect(readVerified(root, part)).resolves.toHaveLength(part.bytes);
  });

  it('refuses a file that has other bytes than it says', async () => {
    const { file } = models.selfTest;
    await expect(readVerified(root, { ...file, sha256: '0'.repeat(64) })).rejects.toThrow(file.path);
    await expect(readVerified(root, { ...file, bytes: file.bytes + 1 })).rejects.toThrow(file.path);
  });

  it('names the installed version of every package whose files are read at build', async () => {
    const installed = entries.filter(([, { file }]) => file.path.startsWith('node_modules/'));
    expect(installed.map(([name]) => name)).toContain('faceRecognition');
    for (const [, { source, file }] of installed) {
      expect(source.version).toBe(await installedVersion(source.package));
      expect(file.path).toBe(`node_modules/${source.package}/${source.path}`);
    }
  });

  it('stays under 17 MB of weights', () => {
    const total = entries.reduce((sum, [, { file }]) => sum + file.bytes, 0);
    expect(total).toBeLessThan(17e6);
  });

  it.each(entries)(
    'has the licence text of %s and of whoever made the network',
    async (_name, { licences }) => {
      expect(licences.length).toBeGreaterThan(0);
      for (const { id, text } of licences) {
        const marks = {
          MIT: 'Permission is hereby granted',
          'Apache-2.0': 'Apache License',
          'CC0-1.0': 'CC0 1.0',
        };
        expect(await readFile(join(root, text), 'utf8')).toContain(marks[id as keyof typeof marks]);
      }
    },
  );
});
