import type { ComponentChildren } from 'preact';
import type { ClearField, StoreFound } from '../../../../state/privacy/inventory.ts';
import type { Translator } from '../../../../i18n/index.ts';
import { useTranslator } from '../../../app.ts';
import { shownName, sizeText } from './words.ts';

/** Field by field, as the raw records have them. */
export function ClearFields({ store }: { readonly store: StoreFound }): ComponentChildren {
  const translator = useTranslator();
  const { t } = translator;
  const { ours, records, looked, clear, moreFields, sealed } = store;
  return (
    <>
      <p class="inventory-hint">
        {looked < records ? t('inventory.looked', { looked, records }) : t('inventory.looked.all')}
      </p>
      <ul class="inventory-fields">
        {clear.map((field) => (
          <li key={field.path} class={ours && !field.meant ? 'inventory-unmeant' : ''}>
            <code translate={false}>
              {field.path === '' ? t('inventory.field.whole') : shownName(field.path)}
            </code>
            <span>{fieldWords(translator, field)}</span>
            {ours && !field.meant && <strong>{t('inventory.field.unmeant')}</strong>}
          </li>
        ))}
        {moreFields && <li>{t('inventory.field.more')}</li>}
        {sealed.seen > 0 && (
          <li>
            <code translate={false}>sealed</code>
            <span>
              {t('inventory.field.sealed', {
                size: sizeText(translator, { bytes: sealed.bytes, exact: true }),
                count: sealed.seen,
                doubtful: sealed.doubtful,
              })}
            </span>
          </li>
        )}
      </ul>
      {sealed.seen > 0 && <p class="inventory-hint">{t('inventory.field.noise')}</p>}
    </>
  );
}

/** `text, 36 characters`: kinds, and how large they are where they are of one kind. */
function fieldWords({ t, list }: Translator, { kinds, range }: ClearField): string {
  const words = kinds.map((kind) => t(`inventory.field.kind.${kind}`));
  const [only] = kinds;
  if (range !== undefined && only !== undefined) {
    const [least, most] = range;
    const unit = only === 'text' || only === 'number' ? only : 'bytes';
    words.push(
      least === most
        ? t(`inventory.field.exactly.${unit}`, { size: least })
        : t(`inventory.field.range.${unit}`, { least, most }),
    );
  }
  return list(words);
}
