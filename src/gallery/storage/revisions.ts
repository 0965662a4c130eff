import { Refused } from '../faults.ts';
import type { SealedChange } from '../schema.ts';

export type RecordChange = Extract<SealedChange, { readonly kind: 'put' | 'delete' | 'expect' }>;

export function isRecordChange(change: SealedChange): change is RecordChange {
  return change.kind === 'put' || change.kind === 'delete' || change.kind === 'expect';
}

/** Revision of whatever lies in a store: 0 for nothing, and for a record too damaged to have one. */
export function revisionOf(stored: unknown): number {
  if (typeof stored !== 'object' || stored === null || !('revision' in stored)) return 0;
  return Number.isSafeInteger(stored.revision) ? Number(stored.revision) : 0;
}

/** Names a record across stores. */
export function recordKey({ store, id }: RecordChange): string {
  return `${store}/${id}`;
}

/**
 * Refuses with `gallery.conflict` unless each change was made from the newest revision, those before it in the list
 * counted in. `present` holds the stored revision of every record that is named.
 */
export function checkRevisions(changes: readonly SealedChange[], present: ReadonlyMap<string, number>): void {
  const now = new Map(present);
  for (const change of changes) {
    if (!isRecordChange(change)) continue;
    const key = recordKey(change);
    if ((now.get(key) ?? 0) !== change.from)
      throw new Refused('gallery.conflict', { store: change.store, id: change.id });
    if (change.kind !== 'expect') now.set(key, change.kind === 'put' ? change.from + 1 : 0);
  }
}
