import { useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import {
  createPassphraseJudge,
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
  /** Judges it once more, shows what is wrong, and says whether it can be taken. */
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
        if (!stale.is) strength.value = judged ?? 'unknown';
      });
    }, rest);
    return () => {
      stale.is = true;
      clearTimeout(timer);
    };
  }, [typed, strength]);

  return {
    passphrase,
    repeated,
    seen,
    strength,
    problem,
    async settle() {
      problem.value = passphraseProblem({
        passphrase: passphrase.value,
        repeated: seen.value ? undefined : repeated.value,
        strength: await judge.current?.judge(passphrase.value),
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
