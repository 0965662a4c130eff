import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { Fold } from '../fold.tsx';
import { RawData } from '../raw-data.tsx';
import { usePrivacy } from '../use-privacy.ts';
import { DirectiveList } from './directive-list.tsx';
import { HeaderList } from './header-list.tsx';
import { PolicyVerdict } from './policy-verdict.tsx';
import './policy.css';

export function PolicyPart(): ComponentChildren {
  const { policy, page } = usePrivacy();
  const { t } = useTranslator();
  useEffect(() => {
    void policy.look();
  }, [policy]);
  return (
    <section class="sheet privacy-part policy" aria-labelledby="policy-title">
      <h2 id="policy-title">{t('privacy.part.policy')}</h2>
      <p class="sheet-intro">{t('policy.intro')}</p>
      <PolicyVerdict />
      {policy.tags.value.map((directives, index) => (
        <DirectiveList key={index} title={t('policy.tag')} directives={directives} />
      ))}
      <HeaderList />
      <p class="policy-note">{t('policy.workers')}</p>
      <Fold summary={t('policy.limits')}>
        <ul class="policy-limits">
          {(['clicks', 'browser', 'first', 'webrtc'] as const).map((limit) => (
            <li key={limit}>{t(`policy.limits.${limit}`)}</li>
          ))}
        </ul>
      </Fold>
      <RawData
        part="policy"
        data={() => ({
          page: page.location.href,
          written: new Date(),
          tags: policy.tags.value,
          headers: policy.headers.value,
          serviceWorker: policy.served,
        })}
      />
    </section>
  );
}
