import type { Change, Touched } from './contract.ts';
import { pack } from './packing.ts';
import { picturePlace, recordPlace } from './places.ts';
import type { SealedChange } from './schema.ts';
import { seal } from './vault/seal.ts';

/** Changes being sealed at once: enough to keep the browser's threads busy, few enough to hold little twice. */
const atOnce = 256;

/** Every change, sealed for the place and revision that it will have. */
export async function sealChanges(key: CryptoKey, changes: readonly Change[]): Promise<SealedChange[]> {
  const sealed: SealedChange[] = [];
  for (let start = 0; start < changes.length; start += atOnce) {
    const part = changes.slice(start, start + atOnce);
    sealed.push(...(await Promise.all(part.map((change) => sealChange(key, change)))));
  }
  return sealed;
}

export function touchedBy(changes: readonly Change[]): Touched {
  return changes.flatMap((change): Touched => {
    if (change.kind === 'expect') return [];
    if (change.kind === 'put') return [{ store: change.store, id: change.record.id }];
    if (change.kind === 'delete') return [{ store: change.store, id: change.id }];
    return [{ store: 'pictures', id: change.id }];
  });
}

async function sealChange(key: CryptoKey, change: Change): Promise<SealedChange> {
  switch (change.kind) {
    case 'put': {
      const { kind, store, record, revision } = change;
      const sealed = await seal(key, recordPlace(store, record.id, revision + 1), pack(record));
      return { kind, store, id: record.id, from: revision, sealed };
    }
    case 'delete':
    case 'expect': {
      const { kind, store, id, revision } = change;
      return { kind, store, id, from: revision };
    }
    case 'put-picture': {
      const { kind, id, bytes, type } = change;
      return { kind, id, sealed: await seal(key, picturePlace(id), pack({ type, bytes })) };
    }
    case 'delete-picture':
      return change;
  }
}
