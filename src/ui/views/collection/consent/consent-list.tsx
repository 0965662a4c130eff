import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Consent } from '../../../../domain/gallery.ts';
import { subjectOf, type NamedConsent } from '../../../../state/consents.ts';
import type { Kept } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { BackToPeople } from '../back-to-people.tsx';
import { useCollection } from '../use-collection.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import { ConsentRow } from './consent-row.tsx';
import { RemovalDialog } from './removal-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { subjectWords } from './subject-words.ts';
import './consent-list.css';

/** Rows drawn at a time: a gallery may hold thousands of records. */
const page = 50;

interface Asking {
  readonly kind: 'edit' | 'remove' | 'rename';
  readonly about: NamedConsent;
}

/** Every consent record, the next to end first. */
export function ConsentList({ onBack }: { readonly onBack: () => void }): ComponentChildren {
  const { library } = useCollection();
  const words = useTranslator();
  const { t } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useSignal(page);
  const asking = useSignal<Asking | undefined>(undefined);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const consents = [...library.consents.value.values()].sort((one, other) =>
    one.record.endsOn.localeCompare(other.record.endsOn),
  );
  const count = useRef(consents.length);
  const quiet = asking.value === undefined;
  // The row that had the focus is gone: the list's title takes it, once no dialog is over it.
  useEffect(() => {
    if (!quiet) return;
    if (consents.length < count.current) heading.current?.focus();
    count.current = consents.length;
  }, [consents.length, quiet]);
  const stop = (): void => {
    asking.value = undefined;
  };
  const ask = (kind: Asking['kind'], kept: Kept<Consent>) => () => {
    asking.value = { kind, about: { name: subjectOf(library, kept.record.subject)?.name ?? '', kept } };
  };
  const shownName = (kept: Kept<Consent>): string | undefined => {
    const subject = subjectOf(library, kept.record.subject);
    return subject && subjectWords(words, { name: subject.name, kept });
  };
  const { kind, about } = asking.value ?? {};
  const renamed =
    kind === 'rename' ? library.collections.value.get(about?.kept.record.subject.id ?? '') : undefined;
  return (
    <section class="sheet" aria-labelledby="consents-title">
      <BackToPeople onBack={onBack} />
      <h2 id="consents-title" tabIndex={-1} ref={heading}>
        {t('consent.list.title')}
      </h2>
      <p class="sheet-intro">{t(consents.length === 0 ? 'consent.list.none' : 'consent.list.intro')}</p>
      <ul class="consent-list">
        {consents.slice(0, shown.value).map((kept) => (
          <ConsentRow
            key={kept.record.id}
            consent={kept.record}
            name={shownName(kept)}
            onEdit={ask('edit', kept)}
            onRemove={ask('remove', kept)}
            onRename={ask('rename', kept)}
          />
        ))}
      </ul>
      {consents.length > shown.value && (
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            shown.value += page;
          }}
        >
          {t('consent.list.more')}
        </button>
      )}
      {kind === 'edit' && about !== undefined && (
        <ConsentDialog subject={about.kept.record.subject} name={about.name} onClose={stop} />
      )}
      {kind === 'remove' && about !== undefined && <RemovalDialog about={[about]} onClose={stop} />}
      {renamed !== undefined && <RenameDialog collection={renamed} onClose={stop} />}
    </section>
  );
}
