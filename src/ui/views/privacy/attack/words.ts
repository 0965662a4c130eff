/** What is said of a row, and which picture stands before it. */
import type { ChannelId, Outcome, RowState } from '../../../../state/privacy/attack.ts';
import type { Translator } from '../../../../i18n/index.ts';

/** A wall that held, a hand that would have to click, a hole, or nothing yet. */
export type Mark = 'wall' | 'hand' | 'hole' | 'none';

export function markOf(state: RowState, needsClick: boolean): Mark {
  if (typeof state !== 'object') return needsClick ? 'hand' : 'none';
  switch (state.outcome.verdict) {
    case 'refused':
    case 'absent':
      return 'wall';
    case 'click':
    case 'yours':
      return 'hand';
    case 'open':
      return 'hole';
    case 'untried':
      return 'none';
  }
}

export function outcomeWords(
  id: ChannelId,
  state: RowState,
  needsClick: boolean,
  translator: Translator,
): string {
  const { t } = translator;
  if (state === 'running') return t('attack.trying');
  if (state === 'idle') return t(needsClick ? 'attack.waits' : 'attack.idle');
  if (state.outcome.verdict === 'open' && id.startsWith('own')) return t('attack.open.own');
  return wordsOf(state.outcome, translator);
}

function wordsOf(outcome: Outcome, { t }: Translator): string {
  switch (outcome.verdict) {
    case 'refused':
      if (outcome.by === 'policy') {
        const { directive, bare } = outcome;
        return t(bare === true ? 'attack.refused.policy.bare' : 'attack.refused.policy', { directive });
      }
      if (outcome.by === 'allowlist')
        return t(outcome.seen ? 'attack.refused.allowlist.seen' : 'attack.refused.allowlist.unseen');
      return t(`attack.refused.${outcome.by}`);
    case 'open':
      return t(`attack.open.${outcome.saw}`);
    case 'click':
      return t('attack.waits');
    case 'absent':
    case 'yours':
    case 'untried':
      return t(`attack.${outcome.verdict}`);
  }
}

const withHand = ['newWindow', 'linkToNewWindow', 'download', 'clipboard', 'frameStun'] as const;

/** What would leave if somebody clicked; empty for a channel that needs no click. */
export function handWords(id: ChannelId, { t }: Translator): string {
  const known = withHand.find((one) => one === id);
  return known === undefined ? '' : t(`attack.hand.${known}`);
}
