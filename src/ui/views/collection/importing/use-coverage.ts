import { coveredBy } from '../../../../domain/consent.ts';
import type { ErrorCode } from '../../../../domain/errors.ts';
import type { Id } from '../../../../domain/gallery.ts';
import { today } from '../../../../state/today.ts';
import { useCollection } from '../use-collection.ts';

/** Whether someone agreed to keep faces in a collection, or why not; undefined before the records are read. */
export function useCoverage(
  collection: Id | undefined,
): 'covered' | { readonly code: ErrorCode } | undefined {
  const { library } = useCollection();
  if (collection === undefined || !library.loaded.value.consents) return undefined;
  const consents = [...library.consents.value.values()].map(({ record }) => record);
  const covered = coveredBy(consents, { collection }, today());
  return covered.ok ? 'covered' : { code: covered.failure.code };
}
