import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../../../domain/errors.ts';
import type { Settings } from '../../../../domain/gallery.ts';
import { useTranslator } from '../../../app.ts';
import { BackToPeople } from '../back-to-people.tsx';
import { Choice } from '../fields/choice.tsx';
import { FailureNote } from '../fields/failure-note.tsx';
import { Field } from '../fields/field.tsx';
import { useCollection } from '../use-collection.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import './settings-panel.css';

/** Minutes that make sense on a phone passed round and on a desk alike. */
const minutes = [1, 2, 5, 10, 15, 30, 60, 120] as const;
const expired = ['ask', 'remove'] as const;

interface Props {
  readonly onBack: () => void;
  readonly onWipe: () => void;
}

/** When it locks, what happens to ended consents, the passphrase, and the end of it all. */
export function SettingsPanel({ onBack, onWipe }: Props): ComponentChildren {
  const { gallery } = useCollection();
  const { t, plural } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  const draft = useSignal<Settings>(gallery.settings.value);
  const saved = useSignal(false);
  const failure = useSignal<Failure | undefined>(undefined);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const offered = [...new Set([...minutes, draft.value.autoLockMinutes])].sort((one, other) => one - other);
  const change = (part: Partial<Settings>): void => {
    draft.value = { ...draft.value, ...part };
    saved.value = false;
  };
  const save = async (): Promise<void> => {
    const done = await gallery.saveSettings(draft.value);
    saved.value = done.ok;
    failure.value = done.ok ? undefined : done.failure;
  };
  return (
    <>
      <section class="sheet" aria-labelledby="settings-title">
        <BackToPeople onBack={onBack} />
        <h2 id="settings-title" class="settings-title" tabIndex={-1} ref={heading}>
          {t('vault.settings.title')}
        </h2>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Field
            label={t('vault.settings.autoLock')}
            hint={t('vault.settings.autoLock.hint')}
            problem={undefined}
          >
            {(attributes) => (
              <select
                {...attributes}
                value={String(draft.value.autoLockMinutes)}
                onChange={(event) => {
                  change({ autoLockMinutes: Number(event.currentTarget.value) });
                }}
              >
                {offered.map((count) => (
                  <option key={count} value={String(count)}>
                    {plural('vault.settings.minutes', count)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Choice
            label={t('vault.settings.expired')}
            hint={t('vault.settings.expired.hint')}
            options={expired.map((value) => ({ value, label: t(`vault.settings.expired.${value}`) }))}
            value={draft.value.expired}
            onChoose={(value) => {
              change({ expired: value });
            }}
          />
          <FailureNote failure={failure.value} />
          <div class="sheet-actions">
            <button type="submit" class="button button-primary">
              {t('vault.settings.save')}
            </button>
            <p role="status">{saved.value && t('vault.settings.saved')}</p>
          </div>
        </form>
      </section>
      <ChangePassphrase />
      <section class="sheet" aria-labelledby="settings-wipe-title">
        <h2 id="settings-wipe-title">{t('vault.settings.wipe')}</h2>
        <p class="sheet-intro">{t('vault.settings.wipe.body')}</p>
        <button type="button" class="button button-plain" onClick={onWipe}>
          {t('vault.settings.wipe.action')}
        </button>
      </section>
    </>
  );
}
