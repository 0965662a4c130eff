import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Sample } from '../../../../src/state/samples.ts';
import type { StripEntry } from '../../../../src/state/search/strip.ts';
import { trySamples } from '../../../../src/state/search/try-samples.ts';
import { emptySlot } from '../../../../src/state/slots.ts';

const sample = (id: string): Sample => ({ id, url: 'data:image/jpeg;base64,AAAA', width: 1, height: 1 });
const samples = [sample('sample1-right'), sample('sample2'), sample('sample3-middle')];

function page() {
  const entries = signal<readonly StripEntry[]>([]);
  const name = signal<string | undefined>(undefined);
  const searched: string[] = [];
  const add = (photos: readonly Blob[]): void => {
    entries.value = [...entries.value, ...photos.map(() => ({ id: 'own', slot: emptySlot, kept: false }))];
  };
  const strip = { entries, add, refuse: () => undefined };
  const folder = {
    name,
    offer({ files }: { readonly files: readonly File[] }) {
      searched.push(...files.map((file) => file.name));
      return true;
    },
  };
  return { strip, folder, entries, searched, add };
}

describe('the sample photos', () => {
  it('are one to look for, and the others to search', async () => {
    const { strip, folder, entries, searched } = page();
    await trySamples(samples, strip, folder, fetch);
    expect(entries.value).toHaveLength(1);
    expect(searched).toEqual(['sample2.jpeg', 'sample3-middle.jpeg']);
  });

  it('come once when they are asked for twice', async () => {
    const { strip, folder, entries } = page();
    await Promise.all([trySamples(samples, strip, folder, fetch), trySamples(samples, strip, folder, fetch)]);
    expect(entries.value).toHaveLength(1);
  });

  it('are not mixed with photos that somebody added meanwhile', async () => {
    const { strip, folder, entries, searched, add } = page();
    const tried = trySamples(samples, strip, folder, fetch);
    add([new Blob(['own'])]);
    await tried;
    expect(entries.value).toHaveLength(1);
    expect(searched).toEqual([]);
  });
});
