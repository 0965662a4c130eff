import type { ComponentChildren } from 'preact';
import type { Result } from '../../../../domain/errors.ts';
import type { ImportItem } from '../../../../domain/gallery.ts';
import { useTranslator } from '../../../app.ts';
import { failureWords } from '../../../failure-words.ts';

/** What became of a file that was read once more. */
export function RedoState({
  redone,
}: {
  readonly redone: 'busy' | Result<ImportItem> | undefined;
}): ComponentChildren {
  const { t, plural } = useTranslator();
  const words = (): string => {
    if (redone === undefined) return '';
    if (redone === 'busy') return t('import.item.busy');
    if (!redone.ok) return t(failureWords(redone.failure.code).title);
    const { outcome } = redone.value;
    switch (outcome.kind) {
      case 'stored':
        return t('import.item.stored');
      case 'no-face':
        return plural('import.noFace.title', 1);
      case 'duplicate':
        return plural('import.duplicates.title', 1);
      case 'near-duplicate':
        return plural('import.nearDuplicates.title', 1);
      case 'failed':
        return t(failureWords(outcome.code).title);
    }
  };
  return (
    <p class="outcome-state" role="status">
      {words()}
    </p>
  );
}
