import type { ComponentChildren } from 'preact';
import { distanceRings } from '../../../../domain/search-filters.ts';
import { useTranslator } from '../../../app.ts';
import { Choice } from '../../collection/fields/choice.tsx';
import { YearField } from '../../compare/year-field.tsx';
import { PlaceField } from '../places/place-field.tsx';
import type { FieldsProps } from './years-fields.tsx';

/** A place and a ring round it. */
export function PlaceFields({ draft, problem, onChange }: FieldsProps): ComponentChildren {
  const { t } = useTranslator();
  return (
    <>
      <PlaceField
        label={t('search.filter.place.at')}
        value={draft.at}
        onChange={(at) => {
          onChange({ at });
        }}
      />
      {problem === 'place' && (
        <p class="field-problem" role="alert">
          {t('search.filter.problem.place')}
        </p>
      )}
      <Choice
        label={t('search.filter.ring')}
        options={[
          ...distanceRings.map((km) => ({
            value: String(km),
            label: t('search.filter.ring.km', { km }),
          })),
          { value: 'own', label: t('search.filter.ring.own') },
        ]}
        value={draft.ring}
        onChoose={(ring) => {
          onChange({ ring });
        }}
      />
      {draft.ring === 'own' && (
        <YearField
          label={t('search.filter.ring.ownField')}
          value={draft.kilometres}
          problem={problem === 'km' ? t('search.filter.problem.km') : undefined}
          onInput={(kilometres) => {
            onChange({ kilometres });
          }}
        />
      )}
    </>
  );
}
