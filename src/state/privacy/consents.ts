/** Who agreed to what the open gallery keeps, and whose faces are in memory alone. */
import { overviewOf, type ConsentOverview } from '../../domain/consent-overview.ts';
import type { Attention } from '../../domain/consent-tally.ts';
import type { Library } from '../library.ts';
import { today } from '../today.ts';

export type { ConsentOverview };

/** Undefined until all of the gallery has been read, and after it was locked. */
export function consentOverview(library: Library): ConsentOverview | undefined {
  const { collections, people, photos, faces, consents, cases } = library.loaded.value;
  if (!collections || !people || !photos || !faces || !consents || !cases) return undefined;
  const stored = library.photos.value;
  return overviewOf(
    {
      collections: recordsOf(library.collections.value),
      people: recordsOf(library.people.value),
      consents: recordsOf(library.consents.value),
      cases: recordsOf(library.cases.value),
      faces: recordsOf(library.faces.value).flatMap(({ photo, person }) => {
        const collection = stored.get(photo)?.record.collection;
        return collection === undefined ? [] : [{ collection, ...(person === undefined ? {} : { person }) }];
      }),
    },
    today(),
  );
}

function recordsOf<T>(kept: ReadonlyMap<unknown, { readonly record: T }>): readonly T[] {
  return [...kept.values()].map(({ record }) => record);
}

/** The overview as numbers: no name, and no purpose, which may hold one. */
export function countsOf({ collections, cases, ends }: ConsentOverview): unknown {
  return {
    day: today(),
    collections: collections.map((one) => ({
      people: one.people,
      faces: one.faces,
      withoutName: one.unnamed,
      withoutOwnRecord: one.without,
      collectionRecord: one.whole.covered ? 'valid' : one.whole.code,
      agreedBy: one.agreedBy,
      ownView: one.views,
      children: one.children,
      ownViewOfChildren: one.viewsOfChildren,
      attention: countsBy(one.attention.map(({ why }) => why)),
    })),
    cases: {
      open: cases.filter(({ closed }) => !closed).length,
      closed: cases.filter(({ closed }) => closed).length,
      attention: countsBy(cases.flatMap(({ why }) => why ?? [])),
    },
    ends,
  };
}

function countsBy(reasons: readonly Attention[]): Readonly<Partial<Record<Attention, number>>> {
  const counts: Partial<Record<Attention, number>> = {};
  for (const why of reasons) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
}
