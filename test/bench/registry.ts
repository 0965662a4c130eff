import type { Bench } from './bench.ts';
import { all } from './engine/all.ts';
import { importSpeed } from './gallery/import.ts';
import { photo1, photo1Tilted, photo4 } from './engine/photo.ts';
import { galleryPeople } from './gallery/people.ts';
import { alignLag } from './lag/align.ts';
import { describeLag } from './lag/describe.ts';
import { detectLag } from './lag/detect.ts';
import { loadBytes } from './load/bytes.ts';
import { loadPhone } from './load/phone.ts';
import { loadTime } from './load/time.ts';
import { marksRecovered } from './marks/recovered.ts';
import { matchLag } from './match/lag.ts';
import { tenThousand } from './match/ten-thousand.ts';
import { threeThousand } from './match/three-thousand.ts';
import { searchFolder } from './search/folder.ts';
import { searchLag } from './search/lag.ts';
import { topKMillion } from './topk/million.ts';

/** In the order in which they run. */
export const benches: readonly Bench[] = [
  loadBytes,
  loadTime,
  loadPhone,
  photo1,
  photo1Tilted,
  photo4,
  all,
  galleryPeople,
  importSpeed,
  searchFolder,
  topKMillion,
  tenThousand,
  threeThousand,
  detectLag,
  alignLag,
  describeLag,
  marksRecovered,
  searchLag,
  matchLag,
];

/** Whether a bench can give a figure whose name starts with `only`. */
export function isWanted({ prefixes }: Bench, only: string): boolean {
  return prefixes.some((prefix) => prefix.startsWith(only) || only.startsWith(prefix));
}
