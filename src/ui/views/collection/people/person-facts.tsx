import type { ComponentChildren } from 'preact';
import type { Person } from '../../../../domain/gallery.ts';
import type { Kept } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { PersonForm } from './person-form.tsx';
import { useEditing } from './use-editing.ts';
import './person-facts.css';

/** What is written down about a person, and the form to change it in place. */
export function PersonFactsCard({ kept }: { readonly kept: Kept<Person> }): ComponentChildren {
  const { t } = useTranslator();
  const { editing, edit } = useEditing<Kept<Person>>();
  const { sex, birthYear, place, note } = kept.record;
  const facts = [
    { key: 'sex', label: t('people.page.sex'), value: sex && t(`people.page.sex.${sex}`) },
    { key: 'birthYear', label: t('people.page.birthYear'), value: birthYear && String(birthYear) },
    { key: 'place', label: t('people.page.place'), value: place },
    { key: 'note', label: t('people.page.note'), value: note },
  ].filter(({ value }) => value !== undefined);
  return (
    <section class="person-facts" aria-label={t('people.page.facts')}>
      {editing.value === undefined ? (
        <>
          {facts.length === 0 ? (
            <p class="person-none">{t('people.page.noFacts')}</p>
          ) : (
            <dl>
              {facts.map(({ key, label, value }) => (
                <div key={key}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
          <button
            ref={edit}
            type="button"
            class="button button-plain"
            onClick={() => {
              editing.value = kept;
            }}
          >
            {t('people.page.edit')}
          </button>
        </>
      ) : (
        <PersonForm
          from={editing.value}
          onClose={() => {
            editing.value = undefined;
          }}
        />
      )}
    </section>
  );
}
