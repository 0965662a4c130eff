import type { ComponentChildren } from 'preact';
import type { OutgoingReport } from '../../../../../state/search/outgoing/report.ts';
import { reportTicks } from '../../../../../workflows/outgoing/report/model.ts';
import { useTranslator } from '../../../../app.ts';
import { Tick } from '../../../collection/fields/tick.tsx';
import { useLeadName } from '../use-lead-name.ts';

/** Which leads the report is about, and what goes in beside what it is for. */
export function ReportOptions({ report }: { readonly report: OutgoingReport }): ComponentChildren {
  const { t } = useTranslator();
  const leadName = useLeadName();
  const { choices, ticks } = report;
  return (
    <div class="maker-options">
      <fieldset class="ticks">
        <legend>{t('report.leads')}</legend>
        {choices.value.map(({ key, picked, here }) =>
          here ? (
            <Tick
              key={key}
              label={leadName(key)}
              checked={picked}
              onChange={(on) => {
                report.pick(key, on);
              }}
            />
          ) : (
            <p key={key} class="field-hint">
              {t('report.lead.gone', { name: leadName(key) })}
            </p>
          ),
        )}
      </fieldset>
      <fieldset class="ticks">
        <legend>{t('report.ticks')}</legend>
        <p class="field-hint">{t('report.ticks.hint')}</p>
        {reportTicks.map((tick) => (
          <Tick
            key={tick}
            label={t(`report.tick.${tick}`)}
            checked={ticks.value[tick]}
            onChange={(on) => {
              ticks.value = { ...ticks.peek(), [tick]: on };
            }}
          />
        ))}
      </fieldset>
    </div>
  );
}
