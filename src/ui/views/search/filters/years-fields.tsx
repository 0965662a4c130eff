import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { YearField } from '../../compare/year-field.tsx';
import type { FilterDraft, FilterProblem } from './filter-form.ts';

export interface FieldsProps {
  readonly draft: FilterDraft;
  readonly problem: FilterProblem | undefined;
  /** First and last year that make sense. */
  readonly years: { readonly from: string; readonly to: string };
  readonly onChange: (part: Partial<FilterDraft>) => void;
}

type Props = FieldsProps & { readonly name: 'birthYear' | 'missingYear' };

/** A range of years or one year, and how far off it may be. */
export function YearsFields({ name, draft, problem, years, onChange }: Props): ComponentChildren {
  const { t } = useTranslator();
  const wrongYear = t('search.filter.problem.year', years);
  return (
    <>
      {name === 'birthYear' ? (
        <>
          <YearField
            label={t('search.filter.from')}
            value={draft.from}
            problem={
              problem === 'from'
                ? wrongYear
                : problem === 'missing' || problem === 'order'
                  ? t(`search.filter.problem.${problem}`)
                  : undefined
            }
            onInput={(from) => {
              onChange({ from });
            }}
          />
          <YearField
            label={t('search.filter.to')}
            value={draft.to}
            problem={problem === 'to' ? wrongYear : undefined}
            onInput={(to) => {
              onChange({ to });
            }}
          />
        </>
      ) : (
        <YearField
          label={t('search.filter.year')}
          value={draft.year}
          problem={problem === 'year' ? wrongYear : undefined}
          onInput={(year) => {
            onChange({ year });
          }}
        />
      )}
      <YearField
        label={t('search.filter.tolerance')}
        hint={t('search.filter.tolerance.hint')}
        value={draft.tolerance}
        problem={problem === 'tolerance' ? t('search.filter.problem.tolerance') : undefined}
        onInput={(tolerance) => {
          onChange({ tolerance });
        }}
      />
    </>
  );
}
