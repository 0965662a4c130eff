import { fetchShipped } from '../../workflows/shipped/fetch-shipped.ts';
import type { Sample } from '../samples.ts';
import { markSample } from '../unsaved.ts';
import type { SessionFolder } from './folder.ts';
import type { ReferenceStrip } from './strip.ts';

/** Two crops that look like one woman: one to look for, the other among the rest. */
const lookedFor = 'sample1-right';

/**
 * Shows the search at work with the sample photos: one of them is looked for among all others. Where somebody gave
 * photos or a folder of their own meanwhile, or pressed twice, nothing is mixed in.
 */
export async function trySamples(
  samples: readonly Sample[],
  strip: Pick<ReferenceStrip, 'entries' | 'add' | 'refuse'>,
  folder: Pick<SessionFolder, 'name' | 'offer'>,
  read: (address: string) => Promise<Response> = fetchShipped,
): Promise<void> {
  const fetched = await Promise.all(samples.map((sample) => fetchSample(sample, read)));
  if (strip.entries.peek().length > 0 || folder.name.peek() !== undefined) return;
  const files = fetched.filter((file) => file !== undefined);
  const reference = files.find(({ name }) => name.startsWith(lookedFor));
  if (reference === undefined) {
    strip.refuse('photo.unreadable');
    return;
  }
  strip.add([reference]);
  folder.offer({ files: files.filter((file) => file !== reference), folders: [] });
}

async function fetchSample(
  { id, url }: Sample,
  read: (address: string) => Promise<Response>,
): Promise<File | undefined> {
  try {
    const response = await read(url);
    if (!response.ok) return undefined;
    const photo = await response.blob();
    const file = new File([photo], `${id}.${photo.type.split('/')[1] ?? 'jpg'}`, { type: photo.type });
    markSample(file);
    return file;
  } catch {
    return undefined;
  }
}
