import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { RawData } from '../raw-data.tsx';
import { usePrivacy } from '../use-privacy.ts';
import { BuildFacts } from './build-facts.tsx';
import { CheckProgress } from './check-progress.tsx';
import { DifferingFiles } from './differing-files.tsx';
import { EveryFile } from './every-file.tsx';
import { OwnCheck } from './own-check.tsx';
import { OwnList } from './own-list.tsx';
import { CheckVerdict } from './verdict.tsx';
import './fingerprints.css';

export function FingerprintsPart(): ComponentChildren {
  const { checking, check } = usePrivacy().fingerprints;
  const { t } = useTranslator();
  const now = checking.value;
  const report = now.phase === 'done' ? now.report : undefined;
  return (
    <section class="sheet privacy-part fingerprints" aria-labelledby="fingerprints-title">
      <h2 id="fingerprints-title">{t('privacy.part.fingerprints')}</h2>
      <p class="sheet-intro">{t('fingerprints.intro')}</p>
      {now.phase === 'running' ? (
        <CheckProgress done={now.done} total={now.total} />
      ) : (
        <button
          type="button"
          class={`button ${report === undefined ? 'button-primary' : 'button-plain'}`}
          onClick={() => {
            void check();
          }}
        >
          {t(report === undefined ? 'fingerprints.check' : 'fingerprints.again')}
        </button>
      )}
      <div role="status">{report !== undefined && <CheckVerdict report={report} />}</div>
      {now.phase === 'failed' && (
        <>
          <FailureNote failure={now.failure} />
          {now.failure.details?.['line'] !== undefined && (
            <p>{t('fingerprints.own.line', { line: now.failure.details['line'] })}</p>
          )}
        </>
      )}
      {report !== undefined && (
        <>
          <DifferingFiles report={report} />
          <BuildFacts report={report} />
          <EveryFile report={report} />
        </>
      )}
      <OwnList />
      <OwnCheck commit={report?.version?.commit} />
      {report !== undefined && <RawData part="fingerprints" data={() => report} />}
    </section>
  );
}
