import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { RawData } from '../raw-data.tsx';
import { usePrivacy } from '../use-privacy.ts';
import { AttackControls } from './attack-controls.tsx';
import { AttackRow } from './attack-row.tsx';
import { AttackVerdict } from './attack-verdict.tsx';
import './attack.css';

export function AttackPart(): ComponentChildren {
  const { attack } = usePrivacy();
  const { t } = useTranslator();
  return (
    <section class="sheet privacy-part attack" aria-labelledby="attack-title">
      <h2 id="attack-title">{t('privacy.part.attack')}</h2>
      <p class="sheet-intro">{t('attack.intro')}</p>
      <AttackControls />
      <AttackVerdict />
      {attack.groups.map(({ id, channels }) => (
        <div key={id} class="attack-group" data-group={id}>
          <h3>{t(`attack.group.${id}`)}</h3>
          <ul class="attack-rows" aria-label={t('attack.rows', { group: t(`attack.group.${id}`) })}>
            {channels.map((channel) => (
              <AttackRow key={channel} id={channel} />
            ))}
          </ul>
        </div>
      ))}
      <p class="attack-note">{t('attack.note')}</p>
      <RawData part="attack" data={attack.record} />
    </section>
  );
}
