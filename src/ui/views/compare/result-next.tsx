import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../app.ts';

const steps = ['photo', 'eyes', 'police', 'dna'] as const;

/** What a person can do with a result, quietly. */
export function ResultNext(): ComponentChildren {
  const { t } = useTranslator();
  return (
    <section class="result-next" aria-labelledby="next-title">
      <h3 id="next-title">{t('next.title')}</h3>
      <ul>
        {steps.map((step) => (
          <li key={step}>{t(`next.${step}`)}</li>
        ))}
      </ul>
    </section>
  );
}
