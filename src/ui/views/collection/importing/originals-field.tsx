import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { sizeWords } from '../../../size-words.ts';
import { useCollection } from '../use-collection.ts';

/** Whether the files themselves are kept as well, and what that costs. */
export function OriginalsField(): ComponentChildren {
  const { importing } = useCollection();
  const words = useTranslator();
  const { keepOriginals, count } = importing.draft;
  const size = count.value?.complete === true ? sizeWords(words, count.value.bytes) : undefined;
  return (
    <div class="import-field">
      <label class="import-check">
        <input
          type="checkbox"
          checked={keepOriginals.value}
          aria-describedby="import-originals-cost"
          onChange={(event) => {
            keepOriginals.value = event.currentTarget.checked;
          }}
        />
        {words.t('import.originals')}
      </label>
      <p id="import-originals-cost" class="import-hint">
        {size === undefined
          ? words.t('import.originals.unknown')
          : words.t('import.originals.cost', { size })}
      </p>
    </div>
  );
}
