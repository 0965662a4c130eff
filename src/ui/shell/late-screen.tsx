import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../app.ts';
import type { LatePart } from './late-part.ts';

/** A view that is fetched when it is first opened. */
export function LateScreen({ part }: { readonly part: LatePart }): ComponentChildren {
  const { t } = useTranslator();
  const { Screen } = part;
  useEffect(() => {
    part.load();
  }, [part]);
  if (Screen.value === undefined) return <p role="status">{t('late.loading')}</p>;
  if (Screen.value === 'failed') {
    return (
      <div role="alert">
        <p>{t('late.failed')}</p>
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            part.load();
          }}
        >
          {t('late.again')}
        </button>
      </div>
    );
  }
  return <Screen.value />;
}
