import type { ComponentChildren } from 'preact';
import { supportSteps } from '../../../workflows/comparison.ts';
import { supportStarts } from '../../../workflows/support.ts';
import { useTranslator } from '../../app.ts';
import { useModal } from '../../use-modal.ts';
import { HelpCard } from './help-card.tsx';
import './help-dialog.css';

const forbidden = ['proof', 'decide', 'watch', 'publish'] as const;

/** How to read a result: what its words and figures mean, how often it is wrong, and what it must not be used for. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ComponentChildren {
  const { t } = useTranslator();
  const dialog = useModal();
  return (
    <dialog ref={dialog} class="modal modal-wide help" aria-labelledby="help-title" onClose={onClose}>
      <div class="help-head">
        <h2 id="help-title">{t('result.help')}</h2>
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {t('help.close')}
        </button>
      </div>
      <h3>{t('help.likeness.title')}</h3>
      <p>{t('help.likeness')}</p>
      <h3>{t('help.strangers.title')}</h3>
      <p>{t('help.strangers')}</p>
      <h3>{t('help.scale.title')}</h3>
      <p>{t('help.scale')}</p>
      <VerbalScale />
      <p>{t('help.scale.odds')}</p>
      <h3>{t('help.limits.title')}</h3>
      <p>{t('help.limits')}</p>
      <HelpCard />
      <h3>{t('help.not.title')}</h3>
      <ul>
        {forbidden.map((use) => (
          <li key={use}>{t(`help.not.${use}`)}</li>
        ))}
      </ul>
    </dialog>
  );
}

function VerbalScale(): ComponentChildren {
  const { t } = useTranslator();
  const times = supportStarts.map((start) => Math.round(10 ** start));
  return (
    <dl class="help-scale">
      {supportSteps.map((step, index) => {
        const from = times[index - 1];
        const to = times[index];
        return (
          <div key={step}>
            <dt>{t(`step.${step}`)}</dt>
            <dd>
              {from === undefined
                ? t('help.scale.below', { to: to ?? 1 })
                : to === undefined
                  ? t('help.scale.above', { from })
                  : t('help.scale.between', { from, to })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
