import { useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import {
  createPassphraseJudge,
  type Judged,
  type PassphraseJudge,
  type Strength,
} from '../../../../workflows/strength/passphrase-judge.ts';
import { passphraseProblem, type PassphraseProblem } from './passphrase-rules.ts';

export type StrengthShown = Strength | 'none' | 'checking' | 'unknown';

/** Milliseconds of rest before what is typed is judged. */
const rest = 200;

/** A passphrase that is being chosen. */
export interface PassphraseChoice {
  readonly passphrase: Signal<string>;
  readonly repeated: Signal<string>;
  /** What is typed can be seen. */
  readonly seen: Signal<boolean>;
  readonly strength: ReadonlySignal<StrengthShown>;
  readonly problem: Signal<PassphraseProblem | undefined>;
  /** Judges what stands there at the end of the judging, shows what is wrong, and says whether it can be taken. */
  readonly settle: () => Promise<boolean>;
  readonly clear: () => void;
}

export function usePassphraseChoice(): PassphraseChoice {
  const passphrase = useSignal('');
  const repeated = useSignal('');
  const seen = useSignal(false);
  const strength = useSignal<StrengthShown>('none');
  const problem = useSignal<PassphraseProblem | undefined>(undefined);
  const judge = useRef<PassphraseJudge | undefined>(undefined);
  const typed = passphrase.value;

  useEffect(
    () => () => {
      judge.current?.end();
      judge.current = undefined;
    },
    [],
  );
  useEffect(() => {
    if (typed === '') {
      strength.value = 'none';
      return undefined;
    }
    // Fetched at the first character: many who look at this form never choose one.
    judge.current ??= createPassphraseJudge();
    const { current } = judge;
    const stale = { is: false };
    const timer = setTimeout(() => {
      if (strength.value === 'none') strength.value = 'checking';
      void current.judge(typed).then((judged) => {
        if (!stale.is) strength.value = shownAs(judged, strength.value);
      });
    }, rest);
    return () => {
      stale.is = true;
      clearTimeout(timer);
    };
  }, [typed, strength]);

  /** What is typed while it is judged is judged again; `dropped` when the form has gone. */
  const judgeLatest = async (): Promise<Judged> => {
    for (;;) {
      const now = passphrase.value;
      if (now === '') return 'unjudged';
      const judged = (await judge.current?.judge(now)) ?? 'dropped';
      if (judge.current === undefined) return 'dropped';
      if (judged !== 'dropped' && now === passphrase.value) return judged;
    }
  };
  return {
    passphrase,
    repeated,
    seen,
    strength,
    problem,
    async settle() {
      const judged = await judgeLatest();
      if (judged === 'dropped') return false;
      strength.value = passphrase.value === '' ? 'none' : shownAs(judged, strength.value);
      problem.value = passphraseProblem({
        passphrase: passphrase.value,
        repeated: seen.value ? undefined : repeated.value,
        strength: judged === 'unjudged' ? undefined : judged,
      });
      return problem.value === undefined;
    },
    clear() {
      passphrase.value = '';
      repeated.value = '';
      problem.value = undefined;
    },
  };
}

/** A call that was dropped leaves what is shown to the newer one. */
function shownAs(judged: Judged, before: StrengthShown): StrengthShown {
  if (judged === 'dropped') return before;
  return judged === 'unjudged' ? 'unknown' : judged;
}
