/** Tells a screen how far a run is and, at times, of its pairs. */
import type { Failure } from '../../domain/errors.ts';
import type { PairRunProgress } from './contract.ts';
import type { PairRate } from './run-rate.ts';
import type { PairsSoFar, ShownRun } from './run-shown.ts';

export interface PairRunEvents {
  readonly onPairs: (pairs: PairsSoFar) => void;
  readonly onProgress: (progress: PairRunProgress) => void;
  /** Whether another tab is comparing at this moment. */
  readonly onElsewhere: (elsewhere: boolean) => void;
}

export interface RunNow {
  readonly shown: ShownRun | undefined;
  readonly going: boolean;
  readonly failure: Failure | undefined;
  readonly comparedNow: number;
  /** While blocks come in. */
  readonly rate?: PairRate;
}

/** Milliseconds between two looks at the pairs so far. */
const rest = 1_000;

export class RunTelling {
  readonly #events: PairRunEvents;
  #told = 0;

  constructor(events: PairRunEvents) {
    this.#events = events;
  }

  /** `whole`: the pairs too, which are told of at times only while blocks come in. */
  tell(run: RunNow, whole: boolean): void {
    const { shown, failure, comparedNow, rate } = run;
    const now = performance.now();
    if (shown !== undefined && (whole || now - this.#told > rest)) {
      this.#told = now;
      this.#events.onPairs(shown.soFar());
    }
    const { total, compared } = shown ?? { total: 0, compared: 0 };
    const perSecond = rate?.perSecond(now);
    this.#events.onProgress({
      state: stateOf(run),
      total,
      compared,
      comparedNow,
      ...(perSecond !== undefined && {
        pairsPerSecond: perSecond,
        secondsLeft: (total - compared) / perSecond,
      }),
      ...(failure !== undefined && { failure }),
    });
  }
}

function stateOf({ shown, going, failure }: RunNow): PairRunProgress['state'] {
  if (failure !== undefined) return 'failed';
  if (shown?.isWhole === true) return 'done';
  return going ? 'running' : 'paused';
}
