/** What the screens know of cases; `createCases` in ./cases.ts makes it. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Case, Outcome } from '../../domain/case.ts';
import type { Coverage } from '../../domain/consent.ts';
import type { Failure, Result } from '../../domain/errors.ts';
import type { Consent, Id } from '../../domain/gallery.ts';
import type { Kept } from '../../gallery/contract.ts';
import type { CaseWords } from '../../workflows/cases/cases.ts';
import type { ReviewContent } from '../../workflows/cases/reviews.ts';
import type { GalleryScreen } from '../gallery.ts';
import type { Library } from '../library.ts';

export type { CaseWords } from '../../workflows/cases/cases.ts';

/** The gallery as cases need it. */
export interface CaseGallery {
  readonly gallery: Pick<GalleryScreen, 'open'>;
  readonly library: Library;
}

export interface Cases {
  /** Of the open gallery: those at work before closed ones, the newest first. */
  readonly all: ReadonlySignal<readonly Kept<Case>[]>;
  /** The case on the screen as it was last read or saved; undefined for a search that nobody has kept. */
  readonly open: ReadonlySignal<Kept<Case> | undefined>;
  /** Who is looked for, also before anything is kept. Changes are saved like all others. */
  readonly words: Signal<CaseWords>;
  /** Decisions that were taken before the search was kept, by `candidateKey`; `keep` moves them into the case. */
  readonly session: Signal<ReadonlyMap<string, ReviewContent>>;
  /** Whether a consent record allows keeping the open case today. */
  readonly coverage: ReadonlySignal<Coverage | undefined>;
  /** True while the screen holds what is not stored yet. */
  readonly unsaved: ReadonlySignal<boolean>;
  /** Why the last change was not saved. With `gallery.conflict` both versions are still there: see `takeStored`, `takeMine`. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** Keeps the search as the case that the consent record is for. Fails with `case.no-references`, and as the record does. */
  keep(consent: Consent): Promise<Result<void>>;
  /** Puts a stored case on the screen, in the place of what is there. */
  show(id: Id): Promise<Result<void>>;
  /** Stores at once what is not stored yet. */
  save(): Promise<Result<void>>;
  /** Empties the screen; the case stays stored. Fails, with all as it is, when something cannot be saved and may not be lost. */
  leave(unsaved: 'save' | 'lose'): Promise<Result<void>>;
  /** After a conflict: shows what another tab has stored. */
  takeStored(): Promise<Result<void>>;
  /** After a conflict: stores what is on this screen over it. */
  takeMine(): Promise<Result<void>>;
  close(outcome: Outcome): Promise<Result<void>>;
  reopen(): Promise<Result<void>>;
  /** Deletes all of the open case, and says by name what is left of it in the gallery: nothing, when it went well. */
  remove(): Promise<Result<readonly string[]>>;
}
