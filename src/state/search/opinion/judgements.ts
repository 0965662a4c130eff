import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Id } from '../../../domain/basics.ts';
import type { OpinionItem, PartNote, Verdict } from '../../../domain/case.ts';
import { plainText } from '../../../domain/plain-text.ts';
import { withPart } from '../desk.ts';

/** What was said about one face so far. */
export interface Judgement {
  /** `open` until it is decided, and again when that was taken back. */
  readonly verdict: Verdict;
  readonly reason: string;
  readonly parts: readonly PartNote[];
}

export const noJudgement: Judgement = { verdict: 'open', reason: '', parts: [] };

/** All that a second person says about a pack; in memory only. */
export interface Judgements {
  readonly byItem: ReadonlySignal<ReadonlyMap<Id, Judgement>>;
  /** Faces that are decided. */
  readonly decided: ReadonlySignal<number>;
  decide(item: Id, verdict: Verdict, reason: string): void;
  setPart(item: Id, note: PartNote): void;
  /** In the order of `items`; those still open are left out. */
  answers(items: readonly Id[]): readonly OpinionItem[];
  clear(): void;
}

export function createJudgements(): Judgements {
  const byItem = signal<ReadonlyMap<Id, Judgement>>(new Map());
  const change = (item: Id, changed: Partial<Judgement>): void => {
    const before = byItem.peek().get(item) ?? noJudgement;
    byItem.value = new Map(byItem.peek()).set(item, { ...before, ...changed });
  };
  return {
    byItem,
    decided: computed(() => [...byItem.value.values()].filter(({ verdict }) => verdict !== 'open').length),
    decide(item, verdict, reason) {
      change(item, { verdict, reason: plainText(reason).trim() });
    },
    setPart(item, note) {
      change(item, { parts: withPart(byItem.peek().get(item)?.parts ?? [], note) });
    },
    answers: (items) =>
      items.flatMap((item) => {
        const { verdict, reason, parts } = byItem.peek().get(item) ?? noJudgement;
        return verdict === 'open' ? [] : [{ item, verdict, reason, parts }];
      }),
    clear() {
      byItem.value = new Map();
    },
  };
}
