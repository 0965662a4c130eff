import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { coverage } from '../../../../domain/consent.ts';
import type { Consent, Id } from '../../../../domain/gallery.ts';
import { subjectOf } from '../../../../state/consents.ts';
import { today } from '../../../../state/today.ts';
import { useTranslator } from '../../../app.ts';
import { failureLine } from '../../../failure-words.ts';
import { useCollection } from '../use-collection.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import { ConsentFacts } from './consent-facts.tsx';
import './consent-card.css';

interface Props {
  readonly subject: Consent['subject'];
  /** The collection that the subject is or belongs to. */
  readonly collection: Id;
}

/** The record that covers a person or a collection, with what is wrong with it, and the way to change it. */
export function ConsentCard({ subject, collection }: Props): ComponentChildren {
  const { library } = useCollection();
  const { t } = useTranslator();
  const heading = useId();
  const editing = useSignal<Consent['subject'] | undefined>(undefined);
  if (!library.loaded.value.consents) return null;

  const found = coverage(
    [...library.consents.value.values()].map(({ record }) => record),
    subject.kind === 'person' ? { collection, person: subject.id } : { collection },
    today(),
  );
  const consent = 'consent' in found ? found.consent : undefined;
  const borrowed = consent !== undefined && consent.subject.kind !== subject.kind;
  const caution = found.covered ? undefined : failureLine({ t }, found);
  const ended = !found.covered && found.code === 'consent.ended';
  const edit = (whose: Consent['subject']) => () => {
    editing.value = whose;
  };
  return (
    <section class="consent-card" aria-labelledby={heading}>
      <h3 id={heading}>{t('consent.card.title')}</h3>
      {caution !== undefined && <p class="consent-caution">{caution}</p>}
      {consent !== undefined && <ConsentFacts consent={consent} />}
      {borrowed && <p class="consent-borrowed">{t('consent.card.from')}</p>}
      <div class="consent-card-actions">
        {consent !== undefined && !borrowed && (
          <button type="button" class="button button-plain" onClick={edit(consent.subject)}>
            {t(ended ? 'consent.card.askAgain' : 'consent.card.edit')}
          </button>
        )}
        {consent === undefined && (
          <button type="button" class="button button-primary" onClick={edit(subject)}>
            {t('consent.card.write')}
          </button>
        )}
        {borrowed && (
          <button type="button" class="button button-quiet" onClick={edit(subject)}>
            {t('consent.card.own')}
          </button>
        )}
      </div>
      {editing.value !== undefined && (
        <ConsentDialog
          subject={editing.value}
          name={subjectOf(library, editing.value)?.name ?? ''}
          onClose={() => {
            editing.value = undefined;
          }}
        />
      )}
    </section>
  );
}
