/** Blind second opinions: the packs that were given away from the open case, what came back, and packs of others. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { OpinionRequest } from '../../domain/case.ts';
import { agreementOf, flaggedIn, type Agreement } from '../../workflows/opinion/agreement.ts';
import { today } from '../today.ts';
import { createPackMaking, type PackMaking } from './opinion/making.ts';
import { createAnswerMerging, type AnswerMerging } from './opinion/merging.ts';
import type { OpinionParts } from './opinion/parts.ts';
import { createReviewing, type Reviewing } from './opinion/reviewing.ts';
import { presentCandidate } from './present-candidate.ts';

export type { Agreement, SecondView } from '../../workflows/opinion/agreement.ts';

export interface AskedOpinion {
  readonly request: OpinionRequest;
  /** `ended`: its last day is over and nothing came back. */
  readonly state: 'waiting' | 'answered' | 'ended';
  /** One for each answer, the latest last. */
  readonly agreements: readonly Agreement[];
}

export interface Opinion {
  /** Of the open case, the latest first. */
  readonly asked: ReadonlySignal<readonly AskedOpinion[]>;
  /** Keys of leads that a second person excludes, until they are decided again. */
  readonly flagged: ReadonlySignal<ReadonlySet<string>>;
  readonly making: PackMaking;
  readonly merging: AnswerMerging;
  readonly reviewing: Reviewing;
}

export function createOpinion(parts: OpinionParts): Opinion {
  const { collection, search } = parts;
  const requests = computed(() => {
    const open = search.openCase.value?.record.id;
    return [...collection.library.opinions.value.values()]
      .filter(({ record }) => record.case === open)
      .sort((one, other) => other.record.madeAt.localeCompare(one.record.madeAt));
  });
  const present = presentCandidate(collection.library);
  const asked = computed(() =>
    requests.value.map(({ record }): AskedOpinion => {
      const agreements = record.answers.map((answer) =>
        agreementOf(record, answer, search.reviews.byKey.value, present),
      );
      const over = today() > record.expiresOn;
      return {
        request: record,
        state: agreements.length > 0 ? 'answered' : over ? 'ended' : 'waiting',
        agreements,
      };
    }),
  );
  return {
    asked,
    flagged: computed(() => flaggedIn(asked.value.flatMap(({ agreements }) => agreements))),
    making: createPackMaking(parts),
    merging: createAnswerMerging(parts, requests),
    reviewing: createReviewing(parts),
  };
}
