import type { ComponentChildren } from 'preact';
import { buildCommands, downloadCommands } from '../../../../workflows/fingerprints/commands.ts';
import { useTranslator } from '../../../app.ts';
import { Fold } from '../fold.tsx';
import { usePrivacy } from '../use-privacy.ts';
import { Commands } from './commands.tsx';

/** Commands for those who do not take the page's word. */
export function OwnCheck({ commit }: { readonly commit: string | undefined }): ComponentChildren {
  const { site } = usePrivacy().fingerprints;
  const { t } = useTranslator();
  const build = buildCommands(commit, t('fingerprints.trust.repository'), t('fingerprints.trust.commit'));
  return (
    <Fold summary={t('fingerprints.trust.title')}>
      <p class="sheet-intro">{t('fingerprints.trust.intro')}</p>
      <Commands title={t('fingerprints.trust.download')} text={downloadCommands(site)} />
      <p>{t('fingerprints.trust.mac')}</p>
      <Commands title={t('fingerprints.trust.build')} text={build} />
      <p>{t('fingerprints.trust.limits')}</p>
    </Fold>
  );
}
