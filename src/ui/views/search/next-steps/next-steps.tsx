import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import {
  firstSteps,
  helpEverywhere,
  helpLines,
  helpLinesOf,
  helpRegions,
  type HelpRegion,
} from '../../../../workflows/outgoing/help-lines.ts';
import { useTranslator } from '../../../app.ts';
import { Choice } from '../../collection/fields/choice.tsx';
import { dayWords } from '../../collection/consent/day-words.ts';
import { HelpLines } from './help-lines.tsx';
import './next-steps.css';

/** What to do with a lead: first the steps that protect people, then whom to turn to. Text only, nothing loads. */
export function NextSteps(): ComponentChildren {
  const { t, locale } = useTranslator();
  const heading = useId();
  const region = useSignal<HelpRegion>(locale === 'zh-CN' ? 'china' : 'elsewhere');
  const copied = useSignal('');
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      copied.value = t('steps.copied', { text });
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      copied.value = t('steps.notCopied');
    }
  };
  const onCopy = (text: string): void => {
    copy(text).catch(reportError);
  };
  return (
    <section class="next-steps" aria-labelledby={heading}>
      <h2 id={heading}>{t('steps.title')}</h2>
      <p class="next-steps-intro">{t('steps.intro')}</p>
      <h3>{t('steps.first')}</h3>
      <ol>
        {firstSteps.map((step) => (
          <li key={step}>{t(`steps.first.${step}`)}</li>
        ))}
      </ol>
      <h3>{t('steps.whom')}</h3>
      <Choice
        label={t('steps.where')}
        options={helpRegions.map((value) => ({ value, label: t(`steps.region.${value}`) }))}
        value={region.value}
        onChoose={(value) => {
          region.value = value;
        }}
      />
      <HelpLines lines={helpLines[region.value]} onCopy={onCopy} />
      <h4>{t('steps.everywhere')}</h4>
      <HelpLines lines={helpEverywhere} onCopy={onCopy} />
      <p class="next-steps-copied" role="status">
        {copied.value}
      </p>
      <p class="next-steps-date">{t('steps.date', { day: dayWords(locale, helpLinesOf) })}</p>
    </section>
  );
}
