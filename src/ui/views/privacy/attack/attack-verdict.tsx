import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { usePrivacy } from '../use-privacy.ts';

/** The whole run in two sentences. */
export function AttackVerdict(): ComponentChildren {
  const { attack } = usePrivacy();
  const { t, sentences } = useTranslator();
  const sum = attack.tally.value;
  const words = sum !== undefined && sum.open > 0 ? 'openSome' : sum?.untried === 0 ? 'closed' : 'partly';
  return (
    <div role="status">
      {sum !== undefined && (
        <p class="privacy-verdict" data-state={words === 'closed' ? 'good' : 'caution'}>
          {sentences([t(`attack.${words}`), t('attack.sum', { ...sum })])}
        </p>
      )}
    </div>
  );
}
