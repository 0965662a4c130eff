/** A search on the screen over a real gallery, with the parts of it that cases and reviews work on. */
import { signal, type Signal } from '@preact/signals';
import { defaultEnd } from '../../../../src/domain/consent.ts';
import type { Case } from '../../../../src/domain/case.ts';
import { success } from '../../../../src/domain/errors.ts';
import type { Consent, Id } from '../../../../src/domain/gallery.ts';
import { noFilters, type SearchFilters } from '../../../../src/domain/search-filters.ts';
import type { Kept, OpenGallery } from '../../../../src/gallery/contract.ts';
import { createLibrary, type Library } from '../../../../src/state/library.ts';
import { createCases, type Cases, type CaseScreen } from '../../../../src/state/search/cases.ts';
import type { Reviews } from '../../../../src/state/search/contract.ts';
import { createReviews } from '../../../../src/state/search/reviews.ts';
import { today } from '../../../../src/state/today.ts';
import type { ReferencePhoto } from '../../../../src/workflows/cases/reference.ts';
import { aFace } from '../../../unit/a-face.ts';
import { valueOf } from '../../engine/expecting.ts';
import { until } from '../an-album.ts';

export interface SearchTab {
  readonly open: Signal<OpenGallery | undefined>;
  readonly library: Library;
  readonly references: Signal<readonly ReferencePhoto[]>;
  readonly filters: Signal<SearchFilters>;
  readonly collections: Signal<readonly Id[]>;
  readonly cases: Cases;
  readonly reviews: Reviews;
}

export async function searchTab(
  gallery: OpenGallery,
  renew: CaseScreen['renew'] = (photos) => Promise.resolve(success(photos)),
): Promise<SearchTab> {
  const open = signal<OpenGallery | undefined>(gallery);
  const library = createLibrary(open);
  const references = signal<readonly ReferencePhoto[]>([]);
  const filters = signal<SearchFilters>(noFilters);
  const collections = signal<readonly Id[]>([]);
  const place = { gallery: { open }, library };
  const cases = createCases(place, {
    references,
    showReferences(photos) {
      references.value = photos;
    },
    renew,
    filters,
    collections,
  });
  const reviews = createReviews(place, cases);
  await until(library.loaded, (loaded) => Object.values(loaded).every(Boolean));
  return { open, library, references, filters, collections, cases, reviews };
}

export function reference(content: number): ReferencePhoto {
  return {
    id: crypto.randomUUID(),
    face: aFace(),
    width: 640,
    height: 480,
    statedAge: 3,
    view: { bytes: new Uint8Array(3000).fill(content), type: 'image/jpeg' },
    crop: { bytes: new Uint8Array(900).fill(content + 1), type: 'image/webp' },
  };
}

/** For a new case, for a year. */
export function agreed(): Consent {
  return {
    id: crypto.randomUUID(),
    subject: { kind: 'case', id: crypto.randomUUID() },
    agreedBy: 'parent',
    agreedByName: 'Mei',
    purpose: 'to look for my son',
    givenOn: today(),
    endsOn: defaultEnd(today()),
    view: 'cannot-be-reached',
  };
}

/** Until what is on the screen is stored. */
export function saved({ cases }: SearchTab, wanted: (kept: Kept<Case>) => boolean): Promise<unknown> {
  return until(cases.open, (kept) => kept !== undefined && wanted(kept));
}

/** Keeps two photos, a name and a fact as a case; answers with its id. */
export async function keptCase(search: SearchTab): Promise<string> {
  search.references.value = [reference(1), reference(2)];
  search.cases.words.value = { name: 'L.', facts: { lastSeenOn: '1991' } };
  const consent = agreed();
  valueOf(await search.cases.keep(consent));
  return consent.subject.id;
}
