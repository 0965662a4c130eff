import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Id } from '../../../../domain/gallery.ts';
import { differences, type Difference } from '../../../../workflows/people/merge.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { useCollection } from '../use-collection.ts';
import { dateText } from './date-words.ts';
import { personName } from './person-name.ts';
import './dialogs.css';

interface Props {
  /** The first one stays, unless it is turned round. */
  readonly pair: readonly [Id, Id];
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Two people become one: says what is kept and what goes before it is done. */
export function MergeDialog({ pair, onClose, onDone }: Props): ComponentChildren {
  const { people, library } = useCollection();
  const translator = useTranslator();
  const { t, locale } = translator;
  const dialog = useModal();
  const heading = useId();
  const turned = useSignal(false);
  const [staysId, goneId] = turned.value ? [pair[1], pair[0]] : pair;
  const stays = library.people.value.get(staysId)?.record;
  const gone = library.people.value.get(goneId)?.record;
  if (stays === undefined || gone === undefined) return null;
  const names = { stays: personName(stays, translator), gone: personName(gone, translator) };
  const differ = differences(stays, gone);
  const consents = people.consentsOnMerge(staysId, goneId);
  const said = ({ fact }: Difference, value: string): string =>
    fact === 'sex' ? t(value === 'female' ? 'people.page.sex.female' : 'people.page.sex.male') : value;

  const merge = async (): Promise<void> => {
    const done = await people.merge(staysId, goneId);
    dialog.current?.close();
    if (!done) return;
    if (people.person.value === goneId) people.person.value = staysId;
    onDone?.();
  };
  return (
    <dialog ref={dialog} class="modal" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{t('people.merge.title')}</h2>
      <p class="modal-intro">{t('people.merge.intro', names)}</p>
      {differ.length > 0 && (
        <>
          <p>{t('people.merge.differ', names)}</p>
          <ul>
            {differ.map((each) => (
              <li key={each.fact}>
                {t('join.label', {
                  label: t(`people.merge.fact.${each.fact}`),
                  text: t('people.merge.difference', {
                    kept: said(each, each.kept),
                    dropped: said(each, each.dropped),
                  }),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {consents.kind === 'both' && (
        <p>{t('people.merge.consents', { date: dateText(consents.end, locale) })}</p>
      )}
      {consents.kind === 'one' && <p>{t('people.merge.oneConsent')}</p>}
      <div class="dialog-actions">
        <button type="button" class="button button-primary" onClick={merge}>
          {t('people.merge.confirm')}
        </button>
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            turned.value = !turned.value;
          }}
        >
          {t('people.merge.swap', names)}
        </button>
        <button type="button" class="button button-plain" onClick={() => dialog.current?.close()}>
          {t('people.cancel')}
        </button>
      </div>
    </dialog>
  );
}
