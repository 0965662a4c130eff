import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import type { OutgoingReport } from '../../../../../state/search/outgoing/report.ts';
import { contentsOf } from '../../../../../workflows/outgoing/report/contents.ts';
import { useTranslator } from '../../../../app.ts';
import { Ask } from '../ask.tsx';
import { contained, leftOut } from '../contents-words.ts';
import { DrawingContext } from '../use-drawing.ts';
import { ReportOptions } from './report-options.tsx';
import { ReportSheet } from './report-sheet.tsx';

/** From what goes in, over the sheet as it will be printed, to the question whether it may leave. */
export function ReportMaker({ report }: { readonly report: OutgoingReport }): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const drawing = useSignal(0);
  const document = report.document.value;
  if (report.choices.value.length === 0) return <p>{t('report.noLeads')}</p>;
  if (document === undefined)
    return (
      <>
        <ReportOptions report={report} />
        <p role="status">{t('report.choose')}</p>
      </>
    );
  const contents = contentsOf(document);
  const list = leftOut(words, contents);
  return (
    <DrawingContext.Provider value={drawing}>
      <ReportOptions report={report} />
      <p class="maker-preview">{t('out.preview')}</p>
      <ReportSheet report={document} photoOf={report.photo} />
      <Ask
        contains={contained(words, contents)}
        without={list === undefined ? undefined : t('out.without', { list })}
        cleared={report.cleared}
        actions={[{ label: t('out.print'), act: report.print }]}
        busy={drawing.value > 0 ? t('report.reading') : undefined}
        hint={t('out.print.hint')}
      />
    </DrawingContext.Provider>
  );
}
