import { failure, type Result } from '../../domain/errors.ts';
import type { DateText, Id } from '../../domain/gallery.ts';
import type { Change, OpenGallery } from '../../gallery/contract.ts';
import { removeSubjects } from '../consent.ts';

/**
 * Commits what belongs to a case. Where the case was deleted meanwhile, perhaps in another tab, that goes too: nobody
 * could see or delete it any more. Fails with `gallery.conflict` then, else as the gallery does.
 */
export async function writeInCase(
  gallery: OpenGallery,
  id: Id,
  changes: readonly Change[],
  today: DateText,
): Promise<Result<void>> {
  const done = await gallery.commit(changes);
  if (!done.ok) return done;
  // A deletion that has not begun by now reads what was just written and takes it along.
  const kept = await gallery.read('cases', id);
  if (!kept.ok || kept.value !== undefined) return done;
  const removed = await removeSubjects(gallery, [{ kind: 'case', id }], today);
  return removed.ok ? failure('gallery.conflict') : removed;
}
