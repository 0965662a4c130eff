import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../app.ts';

/** Rows on the screen at first, and how many more each time: thousands of pictures at once would bring a phone down. */
const page = { first: 12, more: 48 };

interface Props<Item> {
  readonly title: string;
  readonly body: string;
  readonly items: readonly Item[];
  readonly children: (item: Item) => ComponentChildren;
}

/** One kind of outcome: how many, what it means, and the files. Draws nothing when there are none. */
export function OutcomeSection<Item>({ title, body, items, children }: Props<Item>): ComponentChildren {
  const { t } = useTranslator();
  const shown = useSignal(page.first);
  const heading = useId();
  if (items.length === 0) return null;
  return (
    <section class="outcome" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <p class="import-hint">{body}</p>
      <ul class="outcome-list">{items.slice(0, shown.value).map(children)}</ul>
      {items.length > shown.value && (
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            shown.value += page.more;
          }}
        >
          {t('import.list.more')}
        </button>
      )}
    </section>
  );
}
