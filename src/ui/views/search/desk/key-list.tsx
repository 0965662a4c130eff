import type { ComponentChildren } from 'preact';
import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import './key-list.css';

/** Keys of the pictures; each word of `keys` is one key. */
const lookKeys = [
  { keys: '1 2 3 4 5', what: 'mode' },
  { keys: '+ -', what: 'zoom' },
  { keys: '0', what: 'whole' },
  { keys: '← ↑ → ↓', what: 'move' },
  { keys: 'G', what: 'grey' },
] as const;
const deskKeys = [
  { keys: 'L', what: 'lead' },
  { keys: 'U', what: 'unsure' },
  { keys: 'X', what: 'exclude' },
  { keys: 'Ctrl+Z', what: 'undo' },
] as const;
const listKey = [{ keys: '?', what: 'list' }] as const;

interface Props {
  readonly shown: Signal<boolean>;
  /** Whether decisions are made here as well. */
  readonly deciding: boolean;
}

/** All keys of the desk, open or closed by its button or by "?". */
export function KeyList({ shown, deciding }: Props): ComponentChildren {
  const { t } = useTranslator();
  const id = useId();
  const lines = [...lookKeys, ...(deciding ? deskKeys : []), ...listKey];
  return (
    <div class="key-list">
      <button
        type="button"
        class="button button-quiet button-edge"
        aria-expanded={shown.value}
        aria-controls={id}
        onClick={() => {
          shown.value = !shown.value;
        }}
      >
        {t('desk.keys')} <kbd>?</kbd>
      </button>
      <dl id={id} hidden={!shown.value}>
        {lines.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`desk.key.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
