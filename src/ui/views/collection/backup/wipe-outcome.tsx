import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';

interface Props {
  /** Names of what could not be deleted. */
  readonly left: readonly string[];
  readonly onClose: () => void;
}

/** What is left after everything was deleted: said, not promised. */
export function WipeOutcome({ left, onClose }: Props): ComponentChildren {
  const { backup } = useCollection();
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <h2 id="wipe-title" class="sheet-heading" tabIndex={-1} ref={heading}>
        {t('wipe.done.title')}
      </h2>
      {left.length === 0 ? (
        <p class="modal-intro">{t('wipe.done.nothing')}</p>
      ) : (
        <div class="backup-caution">
          <p>{t('wipe.done.left')}</p>
          <ul>
            {left.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p>{t('wipe.done.left.whatToDo')}</p>
        </div>
      )}
      <p class="modal-intro">{t('wipe.done.backups')}</p>
      <div class="sheet-actions">
        {left.length === 0 ? (
          <button
            type="button"
            class="button button-primary"
            onClick={() => {
              location.reload();
            }}
          >
            {t('wipe.reload')}
          </button>
        ) : (
          <button
            type="button"
            class="button button-primary"
            onClick={() => {
              void backup.wipe.wipe();
            }}
          >
            {t('wipe.again')}
          </button>
        )}
        <button type="button" class="button button-plain" onClick={onClose}>
          {t('backup.close')}
        </button>
      </div>
    </>
  );
}
