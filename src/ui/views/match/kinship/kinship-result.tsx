import type { ComponentChildren } from 'preact';
import type { KinshipState } from '../../../../state/match/kinship.ts';
import { modelCard, type MeasuredRate } from '../../../../workflows/model-card.ts';
import { kinshipCurves } from '../../../../workflows/kinship/curves.ts';
import type { Kinship } from '../../../../workflows/kinship/kinship.ts';
import { useApp, useTranslator } from '../../../app.ts';
import { Emphasis } from '../../../emphasis.tsx';
import { HelpButton } from '../../../help/help-button.tsx';
import { HillsChart } from '../../compare/hills-chart.tsx';
import { kinHeadline, kinRange, kinSentence, kinStrangers } from './kinship-words.ts';

/** What the family likeness says; where something is missing, what. */
export function KinshipResult({ kinship: state }: { readonly kinship: KinshipState }): ComponentChildren {
  const { t } = useTranslator();
  const kinship = state.kinship.value;
  const { relative, second, adult } = state.slots.value;
  const begun = [relative, second, adult].some(({ photos }) => photos.length > 0);
  const missing = relative.photos.length + second.photos.length === 0 ? 'relative' : 'adult';
  return (
    <>
      {kinship !== undefined && <Answer kinship={kinship} />}
      {kinship === undefined && begun && <p class="kin-waiting">{t(`kinship.waiting.${missing}`)}</p>}
      {begun && (
        <button type="button" class="button button-quiet button-edge kin-clear" onClick={state.forget}>
          {t('kinship.clear')}
        </button>
      )}
    </>
  );
}

function ofHundred({ value }: MeasuredRate): number {
  return Math.round(100 * value);
}

function Answer({ kinship }: { readonly kinship: Kinship }): ComponentChildren {
  const { location } = useApp();
  const words = useTranslator();
  const { t } = words;
  return (
    <div class="kin-answer">
      <div class="kin-says">
        <p class="kin-eyebrow">{t('kinship.eyebrow')}</p>
        <h3>{kinHeadline(words, kinship)}</h3>
        <p>
          <Emphasis text={kinSentence(words, kinship)} />
        </p>
        <p>
          <strong>{kinStrangers(words, kinship)}</strong> {t('kinship.strangers.body')}
        </p>
        <p class="kin-soft">{kinRange(words, kinship)}</p>
        <HelpButton part="strangers" look="edge" />
      </div>
      <HillsChart
        title={t('kinship.chart.title')}
        name={t('kinship.chart.name', { share: Math.round(100 * kinship.strangers.share) })}
        curves={kinshipCurves(kinship.relatives)}
        likeness={kinship.likeness}
        strangers={t('kinship.chart.unrelated')}
        others={t('kinship.chart.kin')}
        othersShort={t('kinship.chart.kin')}
        unit={t('kinship.chart.unit')}
        level={t('kinship.chart.level')}
      />
      {kinship.onePerson && (
        <div class="kin-part kin-caution">
          <h4>{t('kinship.onePerson.title')}</h4>
          <p>
            {t('kinship.onePerson', {
              relatives: ofHundred(modelCard.kinship.asOnePerson.relatives),
              onePerson: ofHundred(modelCard.kinship.asOnePerson.onePerson),
            })}
          </p>
          <a class="kin-link" href={location.linkTo('compare')}>
            {t('kinship.onePerson.link')}
          </a>
        </div>
      )}
      <div class="kin-part">
        <h4>{t('kinship.limits.title')}</h4>
        <ul>
          <li>{t('kinship.limits.right', { right: ofHundred(modelCard.kinship.right) })}</li>
          <li>{t('kinship.limits.relation')}</li>
          <li>{t('kinship.limits.origin')}</li>
          <li>{t('kinship.apart')}</li>
        </ul>
      </div>
      <div class="kin-part">
        <h4>{t('kinship.dna.title')}</h4>
        <p>{t('kinship.dna')}</p>
      </div>
    </div>
  );
}
