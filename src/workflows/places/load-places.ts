import { gazetteerUrl } from 'virtual:gazetteer';
import { failure, success, type Result } from '../../domain/errors.ts';
import { fetchShipped } from '../shipped/fetch-shipped.ts';
import { readGazetteer } from './gazetteer.ts';
import { createPlaces, type Places } from './places.ts';

let loading: Promise<Result<Places>> | undefined;

/**
 * The gazetteer, 1.3 MB from the page's own origin, fetched when it is first asked for and kept. Fails with
 * `place.unavailable`; the next call tries again.
 */
export async function loadPlaces(): Promise<Result<Places>> {
  const places = await (loading ??= fetchPlaces());
  if (!places.ok) loading = undefined;
  return places;
}

async function fetchPlaces(): Promise<Result<Places>> {
  try {
    const response = await fetchShipped(gazetteerUrl);
    if (!response.ok || response.body === null) return failure('place.unavailable');
    const unzipped = response.body.pipeThrough(new DecompressionStream('gzip'));
    return success(createPlaces(readGazetteer(await new Response(unzipped).arrayBuffer())));
  } catch {
    // No network, or a file that broke off on the way.
    return failure('place.unavailable');
  }
}
