import type { ComponentChildren } from 'preact';
import { agreeing, childViews } from '../../../../domain/gallery.ts';
import { useTranslator } from '../../../app.ts';
import { Choice } from '../fields/choice.tsx';
import { Field } from '../fields/field.tsx';
import { ConsentDates } from './consent-dates.tsx';
import type { DraftScreen } from './use-consent-draft.ts';
import './consent-fields.css';

/** Most characters of a name, and of what is said at length. */
const longest = { name: 200, words: 4000 } as const;

/** Views in which the pictured person said something. */
const spoken: readonly string[] = ['agreed', 'disagreed', 'unsure'];

/** All of a consent record but whom it is for. */
export function ConsentFields({ screen }: { readonly screen: DraftScreen }): ComponentChildren {
  const { t } = useTranslator();
  const { change } = screen;
  const draft = screen.draft.value;
  const problems = screen.problems.value;
  const others = draft.agreedBy !== 'self';
  const refused = others && draft.view === 'disagreed';
  const optional = t('consent.form.optional');
  return (
    <div>
      <Choice
        label={t('consent.form.agreedBy')}
        options={agreeing.map((value) => ({ value, label: t(`consent.agreedBy.${value}`) }))}
        value={draft.agreedBy}
        problem={problems.agreedBy && t('consent.problem.agreedBy')}
        onChoose={(agreedBy) => {
          change({ agreedBy });
        }}
      />
      {others && (
        <Field
          label={t('consent.form.agreedByName')}
          problem={problems.agreedByName && t('consent.problem.agreedByName')}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              autoComplete="off"
              maxLength={longest.name}
              value={draft.agreedByName}
              onInput={(event) => {
                change({ agreedByName: event.currentTarget.value });
              }}
            />
          )}
        </Field>
      )}
      <Field
        label={t('consent.form.purpose')}
        hint={t('consent.form.purpose.hint')}
        problem={problems.purpose && t('consent.problem.purpose')}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            maxLength={longest.words}
            value={draft.purpose}
            onInput={(event) => {
              change({ purpose: event.currentTarget.value });
            }}
          />
        )}
      </Field>
      <ConsentDates screen={screen} />
      {others && (
        <Choice
          label={t('consent.form.view')}
          hint={t('consent.form.view.hint')}
          options={childViews.map((value) => ({ value, label: t(`consent.view.${value}`) }))}
          value={draft.view}
          problem={problems.view && t('consent.problem.view')}
          onChoose={(view) => {
            change({ view });
          }}
        />
      )}
      {refused && (
        <p class="consent-refused" role="status">
          {t('consent.form.disagreed')}
        </p>
      )}
      {(!others || spoken.includes(draft.view)) && (
        <Field label={t('consent.form.viewWords')} optional={optional} problem={undefined}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={2}
              maxLength={longest.words}
              value={draft.viewWords}
              onInput={(event) => {
                change({ viewWords: event.currentTarget.value });
              }}
            />
          )}
        </Field>
      )}
      <Field
        label={t(refused ? 'consent.form.reason' : 'consent.form.note')}
        {...(refused ? {} : { optional })}
        problem={problems.note && t('consent.problem.note')}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            maxLength={longest.words}
            value={draft.note}
            onInput={(event) => {
              change({ note: event.currentTarget.value });
            }}
          />
        )}
      </Field>
    </div>
  );
}
