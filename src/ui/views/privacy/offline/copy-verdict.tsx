import type { ComponentChildren } from 'preact';
import type { Copy, OfflineScreen } from '../../../../state/offline.ts';
import type { Translator } from '../../../../i18n/index.ts';
import { useTranslator } from '../../../app.ts';
import { failureLine } from '../../../failure-words.ts';

type Mood = 'good' | 'caution' | 'open';

/** The one sentence that most readers need. */
export function CopyVerdict({ offline }: { readonly offline: OfflineScreen }): ComponentChildren {
  const words = useTranslator();
  const copy = offline.copy.value;
  const [mood, text] =
    offline.unsupported === undefined
      ? verdict(words, copy)
      : (['open', words.t(`offline.verdict.${offline.unsupported}`)] as const);
  return (
    <>
      <p class="privacy-verdict" data-state={mood} role="status">
        {text}
      </p>
      {copy.phase === 'storing' && copy.total > 0 && (
        <progress
          class="progress-bar"
          aria-label={words.t('offline.store')}
          max={copy.total}
          value={copy.done}
        />
      )}
    </>
  );
}

function verdict(words: Translator, copy: Copy): readonly [Mood, string] {
  const { t } = words;
  switch (copy.phase) {
    case 'absent':
      return ['open', t('offline.verdict.absent')];
    case 'storing':
      // Said once: numbers that change several times a second are for the bar below.
      return ['open', t('offline.verdict.begins')];
    case 'failed':
      return ['caution', failureLine(words, copy.failure)];
    case 'stored':
      if (copy.missing > 0) return ['caution', t('offline.verdict.gaps')];
      return copy.serves ? ['good', t('offline.verdict.stored')] : ['open', t('offline.verdict.other')];
  }
}
