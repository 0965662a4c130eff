import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { shortestUnjudged } from './passphrase-rules.ts';
import type { StrengthShown } from './use-passphrase-choice.ts';
import './strength-meter.css';

/** A bar of five parts for the eye, and the same in words for everyone. */
export function StrengthMeter({
  id,
  shown,
}: {
  readonly id: string;
  readonly shown: StrengthShown;
}): ComponentChildren {
  const { t } = useTranslator();
  const filled = typeof shown === 'number' ? shown + 1 : 0;
  const words =
    shown === 'unknown'
      ? t('vault.strength.unknown', { count: shortestUnjudged })
      : t(`vault.strength.${shown}`);
  return (
    <div class="strength">
      <div class="strength-bar" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((part) => (
          <span key={part} class={part <= filled ? 'strength-part strength-filled' : 'strength-part'} />
        ))}
      </div>
      <p id={id} role="status">
        {t('join.label', { label: t('vault.strength'), text: words })}
      </p>
    </div>
  );
}
