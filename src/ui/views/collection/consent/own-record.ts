import type { Consent, Id } from '../../../../domain/gallery.ts';
import type { Kept } from '../../../../state/library.ts';

/** The record of a subject itself; of several the one that lasts longest. */
export function ownRecord(
  consents: ReadonlyMap<Id, Kept<Consent>>,
  subject: Consent['subject'],
): Kept<Consent> | undefined {
  let best: Kept<Consent> | undefined;
  for (const kept of consents.values()) {
    const { record } = kept;
    if (record.subject.kind !== subject.kind || record.subject.id !== subject.id) continue;
    if (best === undefined || record.endsOn > best.record.endsOn) best = kept;
  }
  return best;
}
