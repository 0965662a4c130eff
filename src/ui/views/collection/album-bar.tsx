import type { Signal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { Collection, Id } from '../../../domain/gallery.ts';
import { useTranslator } from '../../app.ts';
import { useCollection } from './use-collection.ts';
import type { AlbumPart } from './album-part.ts';
import './album-bar.css';

interface Props {
  /** Takes the focus when what had it is gone. */
  readonly place: RefObject<HTMLElement>;
  readonly part: Signal<AlbumPart>;
  /** In the order to be listed in. */
  readonly collections: readonly Collection[];
  readonly collection: Id | undefined;
  readonly onChoose: (collection: Id) => void;
  readonly onMake: () => void;
  readonly onBackup: () => void;
}

/** Which collection, and what can be done with the gallery. */
export function AlbumBar(props: Props): ComponentChildren {
  const { place, part, collections, collection, onChoose, onMake, onBackup } = props;
  const { gallery } = useCollection();
  const { t } = useTranslator();
  const chooser = useId();
  const toggle = (name: Exclude<AlbumPart, 'people'>) => () => {
    part.value = part.value === name ? 'people' : name;
  };
  return (
    <section class="album-bar" aria-label={t('vault.bar.label')} tabIndex={-1} ref={place}>
      {collections.length > 0 && (
        <div class="album-chooser">
          <label for={chooser} class="visually-hidden">
            {t('vault.bar.collection')}
          </label>
          <select
            id={chooser}
            value={collection}
            onChange={(event) => {
              onChoose(event.currentTarget.value);
            }}
          >
            {collections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button type="button" class="button button-quiet" onClick={onMake}>
            {t('vault.bar.new')}
          </button>
        </div>
      )}
      <div class="album-actions">
        {collections.length > 0 && (
          <button
            type="button"
            class={`button ${part.value === 'people' ? 'button-primary' : 'button-plain'}`}
            aria-pressed={part.value === 'import'}
            onClick={toggle('import')}
          >
            {t('vault.bar.add')}
          </button>
        )}
        {(['consents', 'settings'] as const).map((name) => (
          <button
            key={name}
            type="button"
            class="button button-plain"
            aria-pressed={part.value === name}
            onClick={toggle(name)}
          >
            {t(`vault.bar.${name}`)}
          </button>
        ))}
        <button type="button" class="button button-plain" onClick={onBackup}>
          {t('vault.bar.backup')}
        </button>
        <button
          type="button"
          class="button button-plain album-lock"
          onClick={() => {
            gallery.lock();
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <rect x="2.5" y="7" width="11" height="7.5" rx="1.5" />
            <path d="M5 7V4.8a3 3 0 0 1 6 0V7" />
          </svg>
          {t('vault.bar.lock')}
        </button>
      </div>
    </section>
  );
}
