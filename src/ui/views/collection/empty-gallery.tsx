import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../app.ts';

/** The first step in a new gallery. */
export function EmptyGallery({ onMake }: { readonly onMake: () => void }): ComponentChildren {
  const { t } = useTranslator();
  return (
    <section class="sheet" aria-labelledby="empty-title">
      <h2 id="empty-title">{t('vault.empty.title')}</h2>
      <p class="sheet-intro">{t('vault.empty.body')}</p>
      <button type="button" class="button button-primary" onClick={onMake}>
        {t('vault.empty.make')}
      </button>
    </section>
  );
}
