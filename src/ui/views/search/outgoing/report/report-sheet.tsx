import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { PictureRef, Report } from '../../../../../workflows/outgoing/report/model.ts';
import type { DeskPhoto } from '../../../../../workflows/search/contract.ts';
import { useTranslator } from '../../../../app.ts';
import { dayWords } from '../../../collection/consent/day-words.ts';
import { FactList } from './fact-list.tsx';
import { leadFacts, missingFacts } from './report-facts.ts';
import { SheetCard } from './sheet-card.tsx';
import { SheetDecisions } from './sheet-decisions.tsx';
import { SheetEvidence } from './sheet-evidence.tsx';
import { SheetFaces } from './sheet-faces.tsx';
import { SheetParts } from './sheet-parts.tsx';
import '../paper.css';

interface Props {
  readonly report: Report;
  readonly photoOf: (picture: PictureRef) => DeskPhoto | undefined;
}

/** The report as it stands on paper. It draws the document and nothing beside it: preview and print are this one element. */
export function ReportSheet({ report, photoOf }: Props): ComponentChildren {
  const words = useTranslator();
  const { t, plural, locale } = words;
  const heading = useId();
  const { madeOn, program, kernel, missing, leads, compared } = report;
  const about = missingFacts(words, missing);
  return (
    <article class="paper" lang={locale} aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{plural('report.title', leads.length)}</h3>
        <p>{t('report.made', { day: dayWords(locale, madeOn), program, kernel })}</p>
        <p class="paper-nature">{t('report.nature')}</p>
      </header>
      {about.length > 0 && (
        <section class="paper-part">
          <h4>{t('report.missing')}</h4>
          <FactList facts={about} />
        </section>
      )}
      {leads.map((lead) => (
        <section key={lead.number} class="paper-lead">
          <h4>
            {lead.stated.name === undefined
              ? t('report.number', { number: lead.number })
              : t('report.number.named', { number: lead.number, name: lead.stated.name })}
          </h4>
          <SheetFaces missing={missing} lead={lead} photoOf={photoOf} />
          <LeadFacts facts={leadFacts(words, lead.stated)} />
          <SheetEvidence lead={lead} compared={compared} />
          <SheetParts parts={lead.parts} />
          <SheetDecisions lead={lead} />
        </section>
      ))}
      <SheetCard report={report} />
    </article>
  );
}

function LeadFacts({ facts }: { readonly facts: ReturnType<typeof leadFacts> }): ComponentChildren {
  const { t } = useTranslator();
  if (facts.length === 0) return null;
  return (
    <section class="paper-part">
      <h5>{t('report.stated')}</h5>
      <FactList facts={facts} />
    </section>
  );
}
