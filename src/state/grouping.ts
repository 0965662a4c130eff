import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Id } from '../domain/gallery.ts';
import { groupFaces, type Grouping as Groups, type Suggestion } from '../workflows/people/group-faces.ts';
import { facesToGroup, faceToGroup, keptApart } from '../workflows/people/grouping-units.ts';
import type { Library } from './library.ts';

export type { Suggestion } from '../workflows/people/group-faces.ts';

export type GroupingPhase =
  | { readonly kind: 'idle' }
  /** Share of the pairs looked at, 0 to 1. */
  | { readonly kind: 'looking'; readonly share: number }
  | { readonly kind: 'done'; readonly compared: number; readonly leftOut: number };

/** Looking for faces that may show one person, and what is left to judge. */
export interface Grouping {
  readonly phase: ReadonlySignal<GroupingPhase>;
  /** Those that nobody has confirmed or rejected, strongest first. */
  readonly open: ReadonlySignal<readonly Suggestion[]>;
  /** Whether the last look showed anything at all. */
  readonly some: ReadonlySignal<boolean>;
  readonly look: (collection: Id | undefined) => void;
  readonly stop: () => void;
}

export function createGrouping(library: Library, isOpen: ReadonlySignal<boolean>): Grouping {
  const phase = signal<GroupingPhase>({ kind: 'idle' });
  const groups = signal<Groups | undefined>(undefined);
  let looking: AbortController | undefined;

  const stop = (): void => {
    looking?.abort();
    looking = undefined;
    groups.value = undefined;
    phase.value = { kind: 'idle' };
  };

  const isOpenStill = ({ people, faces }: Suggestion): boolean => {
    const kept = faces.map((id) => library.faces.value.get(id)?.record);
    if (people.some((id) => !library.people.value.has(id))) return false;
    if (kept.some((face) => face === undefined || face.person !== undefined)) return false;
    const unnamed = kept.flatMap((face) =>
      face === undefined ? [] : [faceToGroup(face, undefined, undefined)],
    );
    const [first, second] = people.map((id) =>
      (library.facesByPerson.value.get(id) ?? []).map(({ record }) =>
        faceToGroup(record, undefined, undefined),
      ),
    );
    if (first !== undefined && keptApart(first, second ?? unnamed)) return false;
    return first !== undefined || !unnamed.some((face, index) => keptApart([face], unnamed.slice(index + 1)));
  };

  const open = computed(() => groups.value?.suggestions.filter(isOpenStill) ?? []);
  effect(() => {
    if (isOpen.value) return;
    stop();
    // When nobody shows them, they would keep their last value until they are read again.
    open.peek();
  });

  return {
    phase,
    stop,
    open,
    some: computed(() => (groups.value?.suggestions.length ?? 0) > 0),
    look(collection) {
      stop();
      const run = new AbortController();
      looking = run;
      phase.value = { kind: 'looking', share: 0 };
      const faces = facesToGroup(
        library.faces.peek().values(),
        library.photos.peek(),
        library.people.peek(),
        collection,
      );
      const onProgress = (share: number): void => {
        if (looking === run) phase.value = { kind: 'looking', share };
      };
      groupFaces(faces, { signal: run.signal, onProgress }).then(
        (found) => {
          if (looking !== run || found === undefined) return;
          groups.value = found;
          phase.value = { kind: 'done', compared: found.compared, leftOut: found.leftOut };
        },
        (bug: unknown) => {
          if (looking === run) stop();
          reportError(bug);
        },
      );
    },
  };
}
