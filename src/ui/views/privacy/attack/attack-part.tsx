import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { RawData } from '../raw-data.tsx';
import { usePrivacy } from '../use-privacy.ts';
import { AttackControls } from './attack-controls.tsx';
import { AttackGroup } from './attack-group.tsx';
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
      {attack.groups.map((group) => (
        <AttackGroup key={group.id} group={group} />
      ))}
      <p class="attack-note">{t('attack.note')}</p>
      <RawData part="attack" data={attack.record} />
    </section>
  );
}
