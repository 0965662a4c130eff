import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Clearance } from '../../../../state/search/outgoing/clearance.ts';
import { useTranslator } from '../../../app.ts';
import { useFocusProblem } from '../../collection/fields/focus-problem.ts';
import { Tick } from '../../collection/fields/tick.tsx';
import './ask.css';

export interface AskAction {
  readonly label: string;
  readonly act: () => void;
}

interface Props {
  /** What leaves, in words. */
  readonly contains: readonly string[];
  /** A sentence about what does not. */
  readonly without?: string | undefined;
  readonly cleared: Clearance;
  /** The first one is what most people want. */
  readonly actions: readonly AskAction[];
  /** While something is still being drawn nothing can leave. */
  readonly busy?: string | undefined;
  readonly hint?: string | undefined;
  /** How the last one ended. */
  readonly outcome?: string | undefined;
}

/** Says what leaves and asks; without the tick no button does anything. */
export function Ask(props: Props): ComponentChildren {
  const { contains, without, cleared, actions, busy, hint, outcome } = props;
  const { t } = useTranslator();
  const section = useRef<HTMLElement>(null);
  const refused = useSignal(0);
  const { given } = cleared;
  useFocusProblem(section, refused.value);
  return (
    <section class="ask" ref={section}>
      <h4>{t('out.contains')}</h4>
      <ul>
        {contains.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {without !== undefined && <p>{without}</p>}
      <p class="ask-warning">{t('out.ask')}</p>
      <Tick
        label={t('out.ask.tick')}
        checked={given.value}
        problem={refused.value > 0 && !given.value ? t('out.ask.missing') : undefined}
        onChange={(checked) => {
          cleared.give(checked);
        }}
      />
      <div class="ask-actions">
        {actions.map(({ label, act }, index) => (
          <button
            key={label}
            type="button"
            class={index === 0 ? 'button button-primary' : 'button button-plain'}
            disabled={busy !== undefined}
            onClick={() => {
              if (given.value) act();
              else refused.value += 1;
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {hint !== undefined && <p class="ask-hint">{hint}</p>}
      <p class="ask-hint" role="status">
        {busy ?? (given.value ? outcome : undefined) ?? ''}
      </p>
    </section>
  );
}
