/** Plans that were overtaken by what the app itself stores while it computes. */
import type { Failure, Result } from '../domain/errors.ts';
import { derivedStores } from '../domain/gallery.ts';

const mostTries = 6;

/**
 * Carries out `attempt`, and again while it fails only because a comparison at work has stored its next block between
 * the reading and the commit: nobody changed anything that a person would have to decide about.
 */
export async function despiteComparisons<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>> {
  let done = await attempt();
  for (let tries = 1; !done.ok && isOfComparison(done.failure) && tries < mostTries; tries += 1) {
    done = await attempt();
  }
  return done;
}

function isOfComparison({ code, details }: Failure): boolean {
  return code === 'gallery.conflict' && derivedStores.some((store) => store === details?.['store']);
}
