import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';

interface Props {
  /** Names of what could not be deleted. */
  readonly left: readonly string[];
  readonly onDone: () => void;
}

/** What is left of a case that was deleted, as the gallery says after looking again. */
export function DeletedNews({ left, onDone }: Props): ComponentChildren {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <h2 id="case-close-title" class="sheet-heading" tabIndex={-1} ref={heading}>
        {t('case.deleted.title')}
      </h2>
      <p class="sheet-intro">{t(left.length === 0 ? 'case.deleted.nothing' : 'case.deleted.left')}</p>
      {left.length > 0 && (
        <ul>
          {left.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      <div class="sheet-actions">
        <button type="button" class="button button-primary" onClick={onDone}>
          {t('case.deleted.done')}
        </button>
      </div>
    </>
  );
}
