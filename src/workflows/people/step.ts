import type { Records, StoreName } from '../../domain/gallery.ts';
import type { Change, Kept, Picture, Touched } from '../../gallery/contract.ts';

export type { Change, Kept, Picture, Touched } from '../../gallery/contract.ts';

/**
 * One thing a person did, as one commit, with the commit that takes it back. A record goes up by one revision each
 * time it is written, so `back` fails as a conflict, and overwrites nothing, when somebody changed it meanwhile.
 */
export interface Step {
  readonly forward: readonly Change[];
  readonly back: readonly Change[];
}

export function steps(...parts: readonly Step[]): Step {
  return { forward: parts.flatMap(({ forward }) => forward), back: parts.flatMap(({ back }) => back) };
}

export function add<S extends StoreName>(store: S, record: Records[S]): Step {
  return { forward: [put(store, record, 0)], back: [{ kind: 'delete', store, id: record.id, revision: 1 }] };
}

export function replace<S extends StoreName>(store: S, before: Kept<Records[S]>, record: Records[S]): Step {
  return {
    forward: [put(store, record, before.revision)],
    back: [put(store, before.record, before.revision + 1)],
  };
}

export function remove<S extends StoreName>(store: S, { record, revision }: Kept<Records[S]>): Step {
  return {
    forward: [{ kind: 'delete', store, id: record.id, revision }],
    back: [put(store, record, 0)],
  };
}

/** `picture` is what stood there, undefined where nothing did. */
export function removePicture(id: string, picture: Picture | undefined): Step {
  return {
    forward: [{ kind: 'delete-picture', id }],
    back:
      picture === undefined ? [] : [{ kind: 'put-picture', id, bytes: picture.bytes, type: picture.type }],
  };
}

/** Names of what a commit writes. */
export function touchedBy(changes: readonly Change[]): Touched {
  return changes.flatMap((change): Touched => {
    if (change.kind === 'expect') return [];
    if (change.kind === 'put') return [{ store: change.store, id: change.record.id }];
    if (change.kind === 'delete') return [{ store: change.store, id: change.id }];
    return [{ store: 'pictures', id: change.id }];
  });
}

function put<S extends StoreName>(store: S, record: Records[S], revision: number): Change {
  // Store and record belong together by the signature; a union of stores cannot say so.
  return { kind: 'put', store, record, revision } as Change;
}
