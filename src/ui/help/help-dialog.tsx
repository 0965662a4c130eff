import type { ComponentChildren } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { supportSteps } from '../../workflows/comparison.ts';
import { supportStarts } from '../../workflows/support.ts';
import { useTranslator } from '../app.ts';
import { helpParts, type HelpPart } from '../extras.ts';
import { useModal } from '../use-modal.ts';
import { HelpCard } from './help-card.tsx';
import { NamedRuler } from './named-ruler.tsx';
import './help-dialog.css';

const forbidden = ['proof', 'decide', 'watch', 'publish'] as const;

interface Props {
  /** Where it opens. */
  readonly part: HelpPart;
  readonly onClose: () => void;
}

/** How to read a result: what its words and figures mean, how often it is wrong, and what it must not be used for. */
export function HelpDialog({ part, onClose }: Props): ComponentChildren {
  const { t } = useTranslator();
  const dialog = useModal();
  const id = useId();
  useEffect(() => {
    const heading = document.getElementById(`${id}-${part}`);
    if (part === 'first') return;
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [id, part]);
  return (
    <dialog ref={dialog} class="modal modal-wide help" aria-labelledby={`${id}-title`} onClose={onClose}>
      <div class="help-head">
        <h2 id={`${id}-title`}>{t('result.help')}</h2>
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
      {helpParts.map((name) => {
        const Part = parts[name];
        return (
          <section key={name} aria-labelledby={`${id}-${name}`}>
            <h3 id={`${id}-${name}`} tabIndex={-1}>
              {t(`help.${name}.title`)}
            </h3>
            <Part />
          </section>
        );
      })}
    </dialog>
  );
}

const parts: Readonly<Record<HelpPart, () => ComponentChildren>> = {
  first: InShort,
  likeness: () => <p>{useTranslator().t('help.likeness')}</p>,
  strangers: () => <p>{useTranslator().t('help.strangers')}</p>,
  scale: Scale,
  limits: () => <p>{useTranslator().t('help.limits')}</p>,
  card: HelpCard,
  not: Forbidden,
};

function InShort(): ComponentChildren {
  const { t } = useTranslator();
  return (
    <>
      <p>{t('help.first.sentence')}</p>
      <NamedRuler />
      <p>{t('help.first.mark')}</p>
      <p>{t('help.first.ring')}</p>
      <p>{t('help.first.lead')}</p>
    </>
  );
}

function Scale(): ComponentChildren {
  const { t } = useTranslator();
  return (
    <>
      <p>{t('help.scale')}</p>
      <VerbalScale />
      <p>{t('help.scale.odds')}</p>
    </>
  );
}

function Forbidden(): ComponentChildren {
  const { t } = useTranslator();
  return (
    <ul>
      {forbidden.map((use) => (
        <li key={use}>{t(`help.not.${use}`)}</li>
      ))}
    </ul>
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
