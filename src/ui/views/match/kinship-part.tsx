import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../app.ts';
import { KinshipPanel } from './kinship/kinship-panel.tsx';
import { useMatch } from './use-match.ts';

/** Another question, for families without a photo of the child: shut until somebody asks it. */
export function KinshipPart(): ComponentChildren {
  const { kinship } = useMatch();
  const { t } = useTranslator();
  const open = useSignal(false);
  return (
    <details
      class="match-kinship"
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{t('match.kinship')}</summary>
      {open.value && <KinshipPanel kinship={kinship} />}
    </details>
  );
}
