import { coverageOf, type Coverage } from '../../domain/consent.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import { writeInCase } from '../../workflows/cases/write-in-case.ts';
import type { Library } from '../library.ts';
import { today } from '../today.ts';

type Consents = Pick<Library, 'consents' | 'loaded'>;

/** Whether a consent record allows keeping a case today; undefined while the records are not read. */
export function caseCoverage({ consents, loaded }: Consents, id: Id): Coverage | undefined {
  if (!loaded.value.consents) return undefined;
  const all = [...consents.value.values()].map(({ record }) => record);
  return coverageOf(all, 'case', id, today());
}

/** Nothing is added to a case without a record that allows it on this day, nor while nobody knows of one. */
export function mayAdd(library: Consents, id: Id): Result<void> {
  const now = caseCoverage(library, id);
  if (now?.covered === true) return success(undefined);
  return failure(now?.code ?? 'consent.missing');
}

/** The gallery as it takes what belongs to a case: nothing that no consent covers today, nothing for a case that is gone. */
export function caseWriter(held: OpenGallery, library: Consents, id: Id): Pick<OpenGallery, 'commit'> {
  return {
    commit(changes) {
      const may = mayAdd(library, id);
      return may.ok ? writeInCase(held, id, changes, today()) : Promise.resolve(may);
    },
  };
}
