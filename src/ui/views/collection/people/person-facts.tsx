import type { ComponentChildren } from 'preact';
import type { Person } from '../../../../domain/gallery.ts';
import type { Kept } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { Facts } from './facts.tsx';
import { PersonForm } from './person-form.tsx';
import './person-facts.css';

/** What is written down about a person. */
export function PersonFactsCard({ kept }: { readonly kept: Kept<Person> }): ComponentChildren {
  const { t } = useTranslator();
  const { sex, birthYear, birthPlace, missingYear, missingPlace } = kept.record;
  const { place, marks, registryNumber, note } = kept.record;
  return (
    <section class="person-facts" aria-label={t('people.page.facts')}>
      <Facts
        kept={kept}
        facts={[
          { label: t('people.page.sex'), value: sex && t(`people.page.sex.${sex}`) },
          {
            label: t('people.page.birthYear'),
            value: birthYear === undefined ? undefined : String(birthYear),
          },
          { label: t('people.page.birthPlace'), value: birthPlace },
          {
            label: t('people.page.missingYear'),
            value: missingYear === undefined ? undefined : String(missingYear),
          },
          { label: t('people.page.missingPlace'), value: missingPlace },
          { label: t('people.page.place'), value: place },
          { label: t('people.page.marks'), value: marks },
          { label: t('people.page.registryNumber'), value: registryNumber },
          { label: t('people.page.note'), value: note },
        ]}
        none={t('people.page.noFacts')}
        form={(from, close) => <PersonForm from={from} onClose={close} />}
      />
    </section>
  );
}
