import { gunzipSync } from 'node:zlib';
import { makePlaceFile } from '../../../../.build/gazetteer.ts';
import { readGazetteer } from '../../../../src/workflows/places/gazetteer.ts';
import { createPlaces } from '../../../../src/workflows/places/places.ts';

/** The file that ships, gzip. */
export const placeFile = await makePlaceFile();

const bytes = Uint8Array.from(gunzipSync(placeFile));

export const gazetteer = readGazetteer(bytes.buffer);
export const places = createPlaces(gazetteer);
