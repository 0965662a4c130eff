import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import type { ErrorCode } from '../../../../domain/errors.ts';
import type { Id } from '../../../../domain/gallery.ts';
import { useTranslator } from '../../../app.ts';
import { failureText } from '../../../failure-words.ts';
import { ConsentForm } from '../consent/consent-form.tsx';

interface Props {
  readonly collection: Id;
  readonly code: ErrorCode;
}

/** Nothing is kept before someone wrote down who agreed. */
export function ConsentFirst({ collection, code }: Props): ComponentChildren {
  const { t } = useTranslator();
  const writing = useSignal(true);
  const words = failureText({ t }, { code });
  return (
    <div class="import-consent">
      <div class="import-caution">
        <h3>{words.title}</h3>
        <p>{words.whatToDo}</p>
        {!writing.value && (
          <button
            type="button"
            class="button button-primary"
            onClick={() => {
              writing.value = true;
            }}
          >
            {t('import.consent.write')}
          </button>
        )}
      </div>
      {writing.value && (
        <ConsentForm
          subject={{ kind: 'collection', id: collection }}
          onDone={() => {
            writing.value = false;
          }}
          onCancel={() => {
            writing.value = false;
          }}
        />
      )}
    </div>
  );
}
