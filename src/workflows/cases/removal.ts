/** What goes with cases, and what of people who go is forgotten in the cases that stay. */
import type { Case } from '../../domain/case.ts';
import type { Id } from '../../domain/gallery.ts';
import type { Change, Kept, OpenGallery } from '../../gallery/contract.ts';
import { success, type Result } from '../../domain/errors.ts';
import { deletePictures, pictureNames } from './reference.ts';
import { forgetLeaving, reviewsOfLeaving, type CaseRecords, type Leaving } from './traces.ts';

export interface CaseRemoval {
  readonly cases: number;
  readonly reviews: number;
  readonly changes: readonly Change[];
}

/** A case goes with its pictures, reviews and second opinions, also those that came in after the case itself was gone. */
export function planCaseRemoval(
  { cases, reviews, opinions }: CaseRecords,
  named: ReadonlySet<Id>,
  leaving: Leaving & { readonly collections: ReadonlySet<Id> },
): CaseRemoval {
  const gone = cases.filter(({ record }) => named.has(record.id));
  const ofNamed = <T extends { readonly case: Id }>(all: readonly Kept<T>[]): readonly Kept<T>[] =>
    all.filter(({ record }) => named.has(record.case));
  const ofOthers = <T extends { readonly case: Id }>(all: readonly Kept<T>[]): readonly Kept<T>[] =>
    all.filter(({ record }) => !named.has(record.case));
  const goneReviews = ofNamed(reviews);
  const others = { reviews: ofOthers(reviews), opinions: ofOthers(opinions) };
  return {
    cases: gone.length,
    reviews: goneReviews.length + reviewsOfLeaving(others.reviews, leaving).length,
    changes: [
      ...gone.map((kept) => deletion('cases', kept)),
      ...goneReviews.map((kept) => deletion('reviews', kept)),
      ...ofNamed(opinions).map((kept) => deletion('opinions', kept)),
      ...gone.flatMap(({ record }) => record.references.flatMap(({ id }) => deletePictures(id))),
      ...forgetLeaving(others, leaving).forward,
      ...cases
        .filter(({ record }) => !named.has(record.id))
        .flatMap((kept) => withoutCollections(kept, leaving)),
    ],
  };
}

/**
 * Names of everything stored that belongs to a case: its record, pictures, reviews, second opinions and consent records.
 * Empty once it was deleted whole, which is read from the gallery and not concluded.
 */
export async function remainsOf(
  gallery: Pick<OpenGallery, 'list' | 'pictureIds'>,
  { id, references }: Case,
): Promise<Result<readonly string[]>> {
  const [cases, reviews, opinions, consents, pictures] = await Promise.all([
    gallery.list('cases'),
    gallery.list('reviews'),
    gallery.list('opinions'),
    gallery.list('consents'),
    gallery.pictureIds(),
  ]);
  if (!cases.ok) return cases;
  if (!reviews.ok) return reviews;
  if (!opinions.ok) return opinions;
  if (!consents.ok) return consents;
  if (!pictures.ok) return pictures;
  const own = new Set(references.flatMap((reference) => pictureNames(reference.id)));
  return success([
    ...cases.value.kept.filter(({ record }) => record.id === id).map(() => `cases ${id}`),
    ...reviews.value.kept.flatMap(({ record }) => (record.case === id ? [`reviews ${record.id}`] : [])),
    ...opinions.value.kept.flatMap(({ record }) => (record.case === id ? [`opinions ${record.id}`] : [])),
    ...consents.value.kept.flatMap(({ record }) =>
      record.subject.kind === 'case' && record.subject.id === id ? [`consents ${record.id}`] : [],
    ),
    ...pictures.value.filter((name) => own.has(name)).map((name) => `pictures ${name}`),
  ]);
}

function deletion(store: 'cases' | 'reviews' | 'opinions', kept: Kept<{ readonly id: Id }>): Change {
  return { kind: 'delete', store, id: kept.record.id, revision: kept.revision };
}

function withoutCollections(
  { record, revision }: Kept<Case>,
  { collections: gone }: { readonly collections: ReadonlySet<Id> },
): readonly Change[] {
  const collections = record.collections.filter((id) => !gone.has(id));
  if (collections.length === record.collections.length) return [];
  return [{ kind: 'put', store: 'cases', record: { ...record, collections }, revision }];
}
