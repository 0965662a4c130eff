import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { FilterName } from '../../../../domain/search-filters.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { FilterFields } from './filter-fields.tsx';

interface Props {
  /** The filter to change, or `choose` to ask which one. */
  readonly first: FilterName | 'choose';
  /** Filters that ask nothing yet. */
  readonly others: readonly FilterName[];
  readonly onClose: () => void;
}

/** One filter to set, to change or to take away. */
export function FilterDialog({ first, others, onClose }: Props): ComponentChildren {
  const { t } = useTranslator();
  const dialog = useModal();
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const name = useSignal(first);
  const close = (): void => {
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="modal filter-dialog" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading} ref={title} tabIndex={-1}>
        {t(name.value === 'choose' ? 'search.filters.choose' : `search.filter.${name.value}`)}
      </h2>
      {name.value === 'choose' ? (
        <>
          <ul class="filter-choices">
            {others.map((each) => (
              <li key={each}>
                <button
                  type="button"
                  class="button button-plain"
                  onClick={() => {
                    name.value = each;
                    title.current?.focus();
                  }}
                >
                  {t(`search.filter.${each}`)}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" class="button button-quiet" onClick={close}>
            {t('search.filter.cancel')}
          </button>
        </>
      ) : (
        <FilterFields key={name.value} name={name.value} onDone={close} />
      )}
    </dialog>
  );
}
