import type { ComponentChildren } from 'preact';
import type { ChannelId } from '../../../../state/privacy/attack.ts';
import { useTranslator } from '../../../app.ts';
import { usePrivacy } from '../use-privacy.ts';
import { AttackMark } from './attack-mark.tsx';
import { handWords, markOf, outcomeWords } from './words.ts';

/** One channel: its mark, its name, what became of it, and its button where it needs a click. */
export function AttackRow({ id }: { readonly id: ChannelId }): ComponentChildren {
  const { attack } = usePrivacy();
  const translator = useTranslator();
  const { t } = translator;
  const state = attack.rows.value.get(id) ?? 'idle';
  const needsClick = attack.byHand.has(id);
  const channel = t(`attack.channel.${id}`);
  const mark = markOf(state, needsClick);
  return (
    <li class="attack-row" data-channel={id} data-mark={mark}>
      <AttackMark mark={mark} />
      <p class="attack-channel">{channel}</p>
      <p class="attack-outcome">{outcomeWords(id, state, needsClick, translator)}</p>
      {needsClick && (
        <div class="attack-hand">
          <p>{handWords(id, translator)}</p>
          <button
            type="button"
            class="button button-plain"
            aria-label={t('attack.press.name', { channel })}
            aria-disabled={state === 'running' || attack.progress.value !== undefined}
            onClick={() => {
              void attack.press(id);
            }}
          >
            {t('attack.press')}
          </button>
        </div>
      )}
    </li>
  );
}
