import type { ComponentChildren } from 'preact';
import type { ReportLead } from '../../../../../workflows/outgoing/report/model.ts';
import { useTranslator } from '../../../../app.ts';
import { Emphasis } from '../../../../emphasis.tsx';
import { contributionWords } from '../../../compare/contribution-words.ts';
import { EvidenceRuler } from '../../../compare/evidence-ruler.tsx';
import { evidenceSentence, headline } from '../../../compare/evidence-words.ts';
import { lookalikesText } from './report-words.ts';

interface Props {
  readonly lead: ReportLead;
  /** People and unnamed faces that were compared. */
  readonly compared: number;
}

/** The evidence in words with its range, how many strangers would look as alike, and what each photo added. */
export function SheetEvidence({ lead, compared }: Props): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const { comparison, lookalikes } = lead;
  const { evidence, range, support, birthYears } = comparison;
  const added = comparison.contributions.filter(({ side }) => side === 'a');
  return (
    <section class="paper-part">
      <h5>{t('report.evidence')}</h5>
      <p>
        <b>{headline(words, support)}</b>
      </p>
      <p>
        <Emphasis text={evidenceSentence(words, comparison)} />
      </p>
      <EvidenceRuler evidence={evidence} range={range} support={support} />
      <p>{lookalikesText(words, lookalikes, compared)}</p>
      <p>{t('strangers.origin')}</p>
      <p>{t('strangers.family')}</p>
      {birthYears !== undefined && (
        <>
          <p>
            <b>{t(`birth.${birthYears.verdict}`)}</b>
          </p>
          <p>
            {t('report.birth', {
              a: String(Math.round(birthYears.a.mean)),
              b: String(Math.round(birthYears.b.mean)),
            })}
          </p>
        </>
      )}
      {added.length > 0 && (
        <>
          <h6>{t('report.added')}</h6>
          <ul>
            {added.map((contribution) => (
              <li key={contribution.index}>
                {t('report.added.photo', {
                  index: contribution.index + 1,
                  added: contributionWords(words, evidence, contribution),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
