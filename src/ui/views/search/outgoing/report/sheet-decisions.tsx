import type { ComponentChildren } from 'preact';
import type {
  ReportDecision,
  ReportLead,
  ReportOpinion,
} from '../../../../../workflows/outgoing/report/model.ts';
import { supportOf } from '../../../../../workflows/support.ts';
import { useTranslator } from '../../../../app.ts';
import { supportPhrase } from '../../../compare/evidence-words.ts';
import { momentText } from './report-words.ts';

/** Who decided what and why, and what others said who could not know it. */
export function SheetDecisions({ lead }: { readonly lead: ReportLead }): ComponentChildren {
  const { t } = useTranslator();
  const { decisions, opinions } = lead;
  return (
    <>
      <section class="paper-part">
        <h5>{t('report.decisions')}</h5>
        {decisions.length === 0 ? (
          <p>{t('report.decisions.none')}</p>
        ) : (
          <ol>
            {decisions.map((decision, index) => (
              <Decided key={index} decision={decision} />
            ))}
          </ol>
        )}
      </section>
      {opinions !== undefined && (
        <section class="paper-part">
          <h5>{t('report.opinions')}</h5>
          {opinions.length === 0 ? (
            <p>{t('report.opinions.none')}</p>
          ) : (
            <ol>
              {opinions.map((opinion, index) => (
                <Opinion key={index} opinion={opinion} />
              ))}
            </ol>
          )}
        </section>
      )}
    </>
  );
}

function Decided({ decision }: { readonly decision: ReportDecision }): ComponentChildren {
  const words = useTranslator();
  const { t, locale } = words;
  const { verdict, at, evidence, blind, reason } = decision;
  return (
    <li>
      {t(blind ? 'report.decision.blind' : 'report.decision', {
        verdict: t(`desk.verdict.${verdict}`),
        when: momentText(locale, at),
        support: supportPhrase(words, supportOf(evidence)),
      })}
      {reason !== undefined && <> {t('report.reason', { reason })}</>}
    </li>
  );
}

function Opinion({ opinion }: { readonly opinion: ReportOpinion }): ComponentChildren {
  const { t, locale } = useTranslator();
  const { verdict, at, reviewer, reason } = opinion;
  const said = { verdict: t(`desk.verdict.${verdict}`), when: momentText(locale, at) };
  const relation = relationOf(opinion);
  return (
    <li>
      {reviewer === undefined ? t('report.opinion', said) : t('report.opinion.by', { ...said, reviewer })}
      {relation !== undefined && (
        <>
          {' '}
          <b>{t(relation)}</b>
        </>
      )}
      {reason !== undefined && <> {t('report.reason', { reason })}</>}
    </li>
  );
}

/** How it stands to the decision above; nothing to say of an opinion while nobody has decided, unless it excludes. */
function relationOf({ verdict, agrees }: ReportOpinion) {
  if (agrees === true) return 'report.opinion.agrees';
  if (verdict === 'excluded') return 'report.opinion.flag';
  return agrees === false ? 'report.opinion.differs' : undefined;
}
