import type { ComponentChildren } from 'preact';
import { headerNames } from '../../../../state/privacy/policy.ts';
import { useTranslator } from '../../../app.ts';
import { usePrivacy } from '../use-privacy.ts';

/** What came with the page, what did not, and what that means. */
export function HeaderList(): ComponentChildren {
  const { headers, served } = usePrivacy().policy;
  const { t } = useTranslator();
  const shown = headers.value;
  return (
    <>
      <h3 class="policy-title">{t('policy.headers')}</h3>
      {typeof shown === 'string' ? (
        <p>{t(`policy.headers.${shown}`)}</p>
      ) : (
        <>
          <p class="policy-note">{t(served ? 'policy.headers.worker' : 'policy.headers.host')}</p>
          <dl class="policy-list">
            {headerNames.map((name) => {
              const value = shown[name];
              return (
                <div key={name} class="policy-line" data-missing={value === undefined ? '' : undefined}>
                  <dt class="privacy-mono">
                    {name}: {value ?? t('policy.missing')}
                  </dt>
                  <dd>
                    {t(`policy.header.${name}`)}
                    {value === undefined && ` ${t(`policy.without.${name}`)}`}
                  </dd>
                </div>
              );
            })}
          </dl>
        </>
      )}
    </>
  );
}
