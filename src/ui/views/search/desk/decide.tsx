import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSignal, type Signal } from '@preact/signals';
import type { Verdict } from '../../../../domain/case.ts';
import type { Decided } from '../../../../state/search/desk.ts';
import { useTranslator } from '../../../app.ts';
import { ReasonForm } from './reason-form.tsx';
import './decide.css';

const decisions = ['lead', 'unsure', 'excluded'] as const satisfies readonly Decided[];

interface Props {
  /** What holds now. */
  readonly verdict: Verdict;
  readonly onDecide: (verdict: Decided, reason: string) => void;
  /** All three look the same: nobody is nudged towards one of them. */
  readonly even?: boolean;
  /** The decision whose reason is being asked for, where keys elsewhere begin one. */
  readonly asking?: Signal<Decided | undefined>;
}

/** The three decisions, each with its reason. */
export function Decide({ verdict, onDecide, even = false, asking: given }: Props): ComponentChildren {
  const { t } = useTranslator();
  const own = useSignal<Decided | undefined>(undefined);
  const asking = given ?? own;
  const buttons = useRef<HTMLDivElement>(null);
  const last = useRef<Decided | undefined>(undefined);
  const open = asking.value;
  useLayoutEffect(() => {
    // After the form the focus is on the button that opened it, at once: a key that follows must not be lost.
    const back = last.current;
    if (open === undefined && back !== undefined) {
      buttons.current?.querySelectorAll('button')[decisions.indexOf(back)]?.focus();
    }
    last.current = open;
  }, [open]);
  return (
    <div class="decide">
      <div ref={buttons} class="decide-buttons" role="group" aria-label={t('desk.decide')}>
        {decisions.map((each) => (
          <button
            key={each}
            type="button"
            class={`button ${each === 'lead' && !even ? 'button-primary' : 'button-plain'}`}
            aria-pressed={verdict === each}
            aria-expanded={open === each}
            onClick={() => {
              asking.value = open === each ? undefined : each;
            }}
          >
            {t(`desk.decide.${each}`)}
          </button>
        ))}
      </div>
      {open !== undefined && (
        <ReasonForm
          key={open}
          verdict={open}
          onSave={(reason) => {
            asking.value = undefined;
            onDecide(open, reason);
          }}
          onCancel={() => {
            asking.value = undefined;
          }}
        />
      )}
    </div>
  );
}
