import { describe, expect, it } from 'vitest';
import type { CorpusEntry } from '../../tools/corpus/entry.ts';

describe('what browser tests can fetch', () => {
  it('is every photo of the corpus, from their own origin', async () => {
    const response = await fetch('/corpus/index.json');
    const { entries } = (await response.json()) as { entries: CorpusEntry[] };
    expect(entries.length).toBeGreaterThan(30);
    for (const { file, mime } of entries) {
      const photo = await (await fetch(`/corpus/${file}`)).blob();
      expect(photo.type, file).toBe(mime);
      expect(photo.size > 0, file).toBe(file !== 'empty.jpg');
    }
  });

  it("is face-api's demo photos, as images a browser opens", async () => {
    const bitmap = await createImageBitmap(await (await fetch('/demo/sample1.jpg')).blob());
    expect([bitmap.width, bitmap.height]).toEqual([1920, 1280]);
    bitmap.close();
  });

  it('is nothing outside those folders', async () => {
    expect((await fetch('/corpus/..%2f..%2fpackage.json')).status).toBe(404);
    expect((await fetch('/corpus/missing.jpg')).status).toBe(404);
  });
});
