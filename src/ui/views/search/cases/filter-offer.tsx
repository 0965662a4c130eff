import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { Tick } from '../../collection/fields/tick.tsx';
import type { FilterFacts } from './facts-form.ts';

interface Props {
  readonly facts: FilterFacts;
  readonly chosen: Signal<boolean>;
}

/** Offers to search by what was just written down; never done unasked. */
export function FilterOffer({ facts: { sex, birthYear, missingYear }, chosen }: Props): ComponentChildren {
  const { t, locale } = useTranslator();
  const parts = [
    ...(sex === undefined ? [] : [t('case.facts.filters.sex')]),
    ...(birthYear === undefined ? [] : [t('case.facts.filters.birthYear', { year: String(birthYear) })]),
    ...(missingYear === undefined
      ? []
      : [t('case.facts.filters.missingYear', { year: String(missingYear) })]),
  ];
  if (parts.length === 0) return null;
  return (
    <div class="case-facts-filters">
      <Tick
        label={t('case.facts.filters', { list: new Intl.ListFormat(locale).format(parts) })}
        checked={chosen.value}
        onChange={(checked) => {
          chosen.value = checked;
        }}
      />
      <p class="field-hint">{t('case.facts.filters.hint')}</p>
    </div>
  );
}
