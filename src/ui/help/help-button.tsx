import type { ComponentChildren } from 'preact';
import { useTranslator } from '../app.ts';
import { useExtras, type HelpPart } from '../extras.ts';

interface Props {
  /** Where the help opens. */
  readonly part: HelpPart;
  /** At the beginning of a line of text, or a button among others. */
  readonly look?: 'plain' | 'edge';
}

/** "How to read this", beside every result. */
export function HelpButton({ part, look = 'plain' }: Props): ComponentChildren {
  const { dialog, screen } = useExtras();
  const { t } = useTranslator();
  const fetchEarly = (): void => {
    screen?.load();
  };
  return (
    <button
      type="button"
      class={`button ${look === 'edge' ? 'button-quiet button-edge' : 'button-plain'}`}
      aria-haspopup="dialog"
      onPointerEnter={fetchEarly}
      onFocus={fetchEarly}
      onClick={() => {
        dialog.value = { kind: 'help', part };
      }}
    >
      {t('result.help')}
    </button>
  );
}
