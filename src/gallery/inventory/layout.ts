import type { StoreNames } from 'idb';
import type { GallerySchema } from '../schema.ts';

/** Which fields of a record are in clear, by what schema.ts says, and which are sealed. */
export interface Layout {
  readonly clear: readonly string[];
  readonly sealed: readonly string[];
  /** Fields with an id. */
  readonly ids: readonly string[];
}

export type OurStore = StoreNames<GallerySchema>;

const record: Layout = { clear: ['id', 'revision'], sealed: ['sealed'], ids: ['id'] };

const header = ['kdf.algorithm', 'kdf.memoryKiB', 'kdf.iterations', 'kdf.parallelism', 'kdf.salt', 'wrapped'];
const key: Layout = {
  clear: ['id', 'check', ...header.map((field) => `header.${field}`)],
  sealed: [],
  ids: [],
};

const staging: Layout = {
  clear: ['run', 'order', ...['kind', 'store', 'id', 'from'].map((field) => `changes[].${field}`)],
  sealed: ['changes[].sealed'],
  ids: ['run', 'changes[].id'],
};

const layouts: Readonly<Record<OurStore, Layout>> = {
  key,
  staging,
  pictures: { clear: ['id'], sealed: ['sealed'], ids: ['id'] },
  collections: record,
  people: record,
  photos: record,
  faces: record,
  consents: record,
  cases: record,
  reviews: record,
  opinions: record,
  settings: record,
  imports: record,
  importItems: record,
  pairRuns: record,
  pairParts: record,
};

/** Undefined for a store that our code does not make. */
export function layoutOf(store: string): Layout | undefined {
  return Object.entries(layouts).find(([name]) => name === store)?.[1];
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const saysNothing = new RegExp(`^(?:(?:view|crop|original):)?${uuid}$|^settings$`);

/** Whether an id is a random number, or the one name that every gallery has. */
export function isSilentId(id: unknown): boolean {
  return typeof id === 'string' && saysNothing.test(id);
}
