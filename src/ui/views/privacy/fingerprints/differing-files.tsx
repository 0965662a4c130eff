import type { ComponentChildren } from 'preact';
import type { Fingerprints } from '../../../../workflows/fingerprints/contract.ts';
import { useTranslator } from '../../../app.ts';
import { Fold } from '../fold.tsx';

/** So many are shown at once; a list of another build differs in nearly all. */
const atOnce = 8;

export function DifferingFiles({ report }: { readonly report: Fingerprints }): ComponentChildren {
  const { t } = useTranslator();
  const differing = report.files.filter(({ state }) => state !== 'same');
  if (differing.length === 0) return null;
  const items = differing.map(({ path, state, expected, actual, loaded }) => (
    <li key={path}>
      <p>
        <strong class="fingerprints-path" translate={false}>
          {path}
        </strong>{' '}
        <span class="fingerprints-state">{t(`fingerprints.state.${state}`)}</span>
        {loaded && <span class="fingerprints-state">{t('fingerprints.loaded')}</span>}
      </p>
      {expected !== undefined && <p class="privacy-mono">{t('fingerprints.expected', { hash: expected })}</p>}
      {actual !== undefined && <p class="privacy-mono">{t('fingerprints.actual', { hash: actual })}</p>}
    </li>
  ));
  return (
    <>
      <h3>{t('fingerprints.differing')}</h3>
      <ul class="fingerprints-differing">{items.slice(0, atOnce)}</ul>
      {items.length > atOnce && (
        <Fold summary={t('fingerprints.differing.more', { count: items.length - atOnce })}>
          <ul class="fingerprints-differing">{items.slice(atOnce)}</ul>
        </Fold>
      )}
    </>
  );
}
