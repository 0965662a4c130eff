import type { ComponentChildren } from 'preact';
import { shows } from '../../../state/translate.ts';
import { useTranslator } from '../../app.ts';
import { Field } from '../collection/fields/field.tsx';
import { useTranslate } from './use-translate.ts';
import '../../segments.css';

/** Which sentences are listed: by their state, by the part of the app, by words. */
export function SentenceChoice(): ComponentChildren {
  const { show, area, areas, search } = useTranslate();
  const { t } = useTranslator();
  return (
    <div class="translate-choice">
      <div class="segments" role="group" aria-label={t('translate.show')}>
        {shows.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={show.value === one}
            onClick={() => {
              show.value = one;
            }}
          >
            {t(`translate.show.${one}`)}
          </button>
        ))}
      </div>
      <div class="translate-fields">
        <Field label={t('translate.area')} problem={undefined}>
          {(attributes) => (
            <select
              {...attributes}
              value={area.value}
              onChange={(event) => {
                area.value = event.currentTarget.value;
              }}
            >
              <option value="">{t('translate.area.all')}</option>
              {areas.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('translate.search')} problem={undefined}>
          {(attributes) => (
            <input
              {...attributes}
              type="search"
              value={search.value}
              onInput={(event) => {
                search.value = event.currentTarget.value;
              }}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
