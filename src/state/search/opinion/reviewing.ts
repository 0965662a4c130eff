/** Judging the faces of somebody else's pack. Nothing of it is stored on this device: it leaves as a file, or not at all. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { DateText, Id } from '../../../domain/basics.ts';
import type { PartNote, Verdict } from '../../../domain/case.ts';
import type { Failure } from '../../../domain/errors.ts';
import { answerExtension, packKind } from '../../../domain/pack-format.ts';
import { plainLine } from '../../../domain/plain-text.ts';
import { chooseSink, fileName } from '../../../workflows/backup/save-file.ts';
import { saveAnswer } from '../../../workflows/opinion/save-answer.ts';
import { asMade } from '../../../workflows/opinion/pack-passphrase.ts';
import { packPhotos, type PackPhotos } from '../../../workflows/opinion/pack-photos.ts';
import { unlockPack, type UnlockedPack } from '../../../workflows/opinion/unlock-pack.ts';
import { readHead, type SealedFile } from '../../../workflows/sealed-file/read-head.ts';
import { today } from '../../today.ts';
import { guardLeaving } from '../../unsaved.ts';
import { createJudgements, type Judgements } from './judgements.ts';
import type { OpinionParts } from './parts.ts';

export type { PackFace, PackPhoto } from '../../../workflows/opinion/pack-photos.ts';

export type ReviewerScreenState =
  | { readonly phase: 'closed' }
  | { readonly phase: 'choosing'; readonly failure?: Failure }
  | { readonly phase: 'asking'; readonly fileName: string; readonly failure?: Failure }
  | { readonly phase: 'opening'; readonly fileName: string }
  | ({ readonly phase: 'judging'; readonly expiresOn: DateText } & PackPhotos);

export type AnswerSaving =
  { readonly phase: 'idle' | 'saving' | 'saved' } | { readonly phase: 'failed'; readonly failure: Failure };

export interface Reviewing {
  readonly screen: ReadonlySignal<ReviewerScreenState>;
  /** Which face is looked at, 0 is the first. */
  readonly at: Signal<number>;
  readonly judgements: Pick<Judgements, 'byItem' | 'decided'>;
  /** As the second person calls themselves; may stay empty. */
  readonly reviewer: Signal<string>;
  readonly saving: ReadonlySignal<AnswerSaving>;
  /** True while something was said that is in no file yet. */
  readonly unsaved: ReadonlySignal<boolean>;
  /** Shows the screen, without a pack. */
  readonly open: () => void;
  readonly choose: (file: File) => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<void>;
  readonly decide: (item: Id, verdict: Verdict, reason: string) => void;
  readonly setPart: (item: Id, note: PartNote) => void;
  /** To be called from a click, once every face is decided: the browser asks where to save. */
  readonly save: () => Promise<void>;
  /** Forgets the pack and all that was said about it. */
  readonly close: () => void;
}

export function createReviewing({
  collection: { gallery },
  page,
}: Pick<OpinionParts, 'collection' | 'page'>): Reviewing {
  const screen = signal<ReviewerScreenState>({ phase: 'closed' });
  const at = signal(0);
  const reviewer = signal('');
  const saving = signal<AnswerSaving>({ phase: 'idle' });
  const unsaved = signal(false);
  const judgements = createJudgements();
  let chosen: { readonly file: SealedFile; readonly fileName: string } | undefined;
  let unlocked: UnlockedPack | undefined;
  /** What comes back after the screen was closed, or another file was chosen, is thrown away. */
  let turn = 0;

  const show = (next: ReviewerScreenState): void => {
    turn += 1;
    chosen = undefined;
    unlocked = undefined;
    judgements.clear();
    batch(() => {
      screen.value = next;
      at.value = 0;
      saving.value = { phase: 'idle' };
      unsaved.value = false;
    });
  };
  const said = (): void => {
    unsaved.value = true;
    if (saving.peek().phase !== 'saving') saving.value = { phase: 'idle' };
  };
  guardLeaving(page, unsaved);

  return {
    screen,
    at,
    judgements,
    reviewer,
    saving,
    unsaved: computed(() => unsaved.value),
    open() {
      if (screen.peek().phase === 'closed') show({ phase: 'choosing' });
    },
    async choose(file) {
      // What was said about another pack is not thrown away by a file that falls on the page.
      if (unsaved.peek()) return;
      show({ phase: 'choosing' });
      const mine = turn;
      const head = await readHead(packKind, file);
      if (mine !== turn) return;
      if (!head.ok) {
        show({ phase: 'choosing', failure: head.failure });
        return;
      }
      const name = plainLine(file.name);
      chosen = { file: head.value, fileName: name };
      screen.value = { phase: 'asking', fileName: name };
    },
    async unlock(passphrase) {
      const pack = chosen;
      if (pack === undefined || screen.peek().phase !== 'asking') return;
      const mine = turn;
      screen.value = { phase: 'opening', fileName: pack.fileName };
      const opened = await unlockPack(gallery.packKey, pack.file, asMade(passphrase), today());
      if (mine !== turn) return;
      if (opened.ok) {
        unlocked = opened.value;
        const { pack: content } = opened.value;
        screen.value = { phase: 'judging', expiresOn: content.expiresOn, ...packPhotos(content) };
      } else if (opened.failure.code === 'pack.wrong-passphrase') {
        screen.value = { phase: 'asking', fileName: pack.fileName, failure: opened.failure };
      } else show({ phase: 'choosing', failure: opened.failure });
    },
    decide(item, verdict, reason) {
      judgements.decide(item, verdict, reason);
      said();
    },
    setPart(item, note) {
      judgements.setPart(item, note);
      said();
    },
    async save() {
      const shown = screen.peek();
      const pack = unlocked;
      if (shown.phase !== 'judging' || pack === undefined || saving.peek().phase === 'saving') return;
      const items = judgements.answers(shown.faces.map(({ item }) => item));
      if (items.length < shown.faces.length) return;
      const mine = turn;
      saving.value = { phase: 'saving' };
      unsaved.value = false;
      const sink = await chooseSink(page, fileName(new Date(), answerExtension));
      const saved = sink && (await saveAnswer(pack, { reviewer: reviewer.peek().trim(), items }, sink));
      if (mine !== turn) return;
      batch(() => {
        // Changed while it was written: that is in no file yet.
        if (saved?.ok === true) saving.value = { phase: unsaved.peek() ? 'idle' : 'saved' };
        else {
          unsaved.value = true;
          saving.value =
            saved === undefined ? { phase: 'idle' } : { phase: 'failed', failure: saved.failure };
        }
      });
    },
    close() {
      show({ phase: 'closed' });
      reviewer.value = '';
    },
  };
}
