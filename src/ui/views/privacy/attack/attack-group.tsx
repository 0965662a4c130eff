import type { ComponentChildren } from 'preact';
import type { AttackGroup as Group, ChannelId } from '../../../../state/privacy/attack.ts';
import type { Translator } from '../../../../i18n/index.ts';
import { useTranslator } from '../../../app.ts';
import { Fold } from '../fold.tsx';
import { usePrivacy } from '../use-privacy.ts';
import { AttackRow } from './attack-row.tsx';
import { countHeld, isInSight, type Held } from './in-sight.ts';

/** One kind of channel: what needs a look, and folded away what was refused or is not tried yet. */
export function AttackGroup({ group: { id, channels } }: { readonly group: Group }): ComponentChildren {
  const { attack } = usePrivacy();
  const translator = useTranslator();
  const { t } = translator;
  const stateOf = (channel: ChannelId) => attack.rows.value.get(channel) ?? 'idle';
  const seen = channels.filter((channel) => isInSight(stateOf(channel), attack.byHand.has(channel)));
  const folded = channels.filter((channel) => !seen.includes(channel));
  const group = t(`attack.group.${id}`);
  return (
    <div class="attack-group" data-group={id}>
      <h3>{group}</h3>
      {seen.length > 0 && <Rows label={t('attack.rows.sight', { group })} channels={seen} />}
      {folded.length > 0 && (
        <Fold summary={foldWords(countHeld(folded.map(stateOf)), translator)}>
          <Rows label={t('attack.rows', { group })} channels={folded} />
        </Fold>
      )}
    </div>
  );
}

function Rows({
  label,
  channels,
}: {
  readonly label: string;
  readonly channels: readonly ChannelId[];
}): ComponentChildren {
  return (
    <ul class="attack-rows" aria-label={label}>
      {channels.map((channel) => (
        <AttackRow key={channel} id={channel} />
      ))}
    </ul>
  );
}

function foldWords({ refused, absent, waiting }: Held, { t, plural }: Translator): string {
  const done = refused + absent;
  if (done === 0) return plural('attack.fold.idle', waiting);
  if (waiting > 0) return t('attack.fold.trying', { done, total: done + waiting });
  return absent === 0 ? plural('attack.fold.refused', refused) : t('attack.fold.absent', { refused, absent });
}
