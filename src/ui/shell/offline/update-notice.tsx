import type { ComponentChildren } from 'preact';
import type { Failure } from '../../../domain/errors.ts';
import type { OfflineScreen, Update } from '../../../state/offline.ts';
import { useTranslator } from '../../app.ts';
import { failureText } from '../../failure-words.ts';
import { sizeWords } from '../../size-words.ts';
import { useOffline } from './use-offline.ts';
import './update-notice.css';

/** One quiet strip below the bar: a new version that waits for a yes, or a host that changes files. */
export function UpdateNotice(): ComponentChildren {
  const offline = useOffline();
  return (
    // Numbers that change several times a second are not read out.
    <div class="update-place" aria-live={offline?.update.value.phase === 'storing' ? 'off' : 'polite'}>
      {offline !== undefined && !offline.isPutOff.value && <Strip offline={offline} />}
    </div>
  );
}

function Strip({ offline }: { readonly offline: OfflineScreen }): ComponentChildren {
  const copy = offline.copy.value;
  const update = offline.update.value;
  if (copy.phase === 'failed' && copy.failure.code === 'offline.changed-file')
    return <FailureStrip failure={copy.failure} onClose={offline.putOff} />;
  if (update.phase === 'none') return null;
  if (update.phase === 'failed') return <FailureStrip failure={update.failure} onClose={offline.putOff} />;
  return <NewVersion update={update} offline={offline} />;
}

type Waiting = Exclude<Update, { readonly phase: 'none' | 'failed' }>;

function NewVersion({
  update,
  offline: { agree, putOff },
}: {
  readonly update: Waiting;
  readonly offline: OfflineScreen;
}): ComponentChildren {
  const { t } = useTranslator();
  const { version, id } = update.edition;
  const isStoring = update.phase === 'storing';
  return (
    <section class="update" aria-label={t('update.label')}>
      <div class="update-words">
        <p class="update-title">{t('update.title')}</p>
        <p>
          {t('update.which', { version, id })} <Stand update={update} />
        </p>
      </div>
      <div class="update-actions">
        {/* Stays while the version is stored: whoever pressed it by keyboard is still there afterwards. */}
        <button type="button" class="button button-plain" aria-disabled={isStoring} onClick={agree}>
          {t(update.phase === 'taken' ? 'update.reload' : 'update.now')}
        </button>
        {!isStoring && (
          <button type="button" class="button button-quiet" onClick={putOff}>
            {t('update.later')}
          </button>
        )}
      </div>
    </section>
  );
}

function Stand({ update }: { readonly update: Waiting }): ComponentChildren {
  const words = useTranslator();
  const { t, plural } = words;
  switch (update.phase) {
    case 'offered':
      return t('update.offered', { size: sizeWords(words, update.edition.bytes) });
    case 'storing':
      return t('update.storing', {
        done: sizeWords(words, update.done),
        total: sizeWords(words, update.total),
      });
    case 'others':
      return update.others === 0 ? t('update.waits') : plural('update.others', update.others);
    case 'taken':
      return t('update.taken');
  }
}

function FailureStrip({
  failure,
  onClose,
}: {
  readonly failure: Failure;
  readonly onClose: () => void;
}): ComponentChildren {
  const words = useTranslator();
  const { title, whatToDo } = failureText(words, failure);
  return (
    <section class="update update-caution" aria-label={title}>
      <div class="update-words">
        <p class="update-title">{title}</p>
        <p>{whatToDo}</p>
      </div>
      <div class="update-actions">
        <button type="button" class="button button-quiet" onClick={onClose}>
          {words.t('update.close')}
        </button>
      </div>
    </section>
  );
}
