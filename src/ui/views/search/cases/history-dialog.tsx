import type { ComponentChildren } from 'preact';
import { historyOf } from '../../../../workflows/cases/reviews.ts';
import { supportOf } from '../../../../workflows/support.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { useCollection } from '../../collection/use-collection.ts';
import { supportPhrase } from '../../compare/evidence-words.ts';
import { useSearch } from '../use-search.ts';
import { candidateWords } from './case-words.ts';
import '../../../sheet.css';
import './history-dialog.css';

/** Every decision of the search or case, the newest first, also those that were changed later. */
export function HistoryDialog({ onClose }: { readonly onClose: () => void }): ComponentChildren {
  const { reviews } = useSearch();
  const { library } = useCollection();
  const words = useTranslator();
  const { t, locale } = words;
  const dialog = useModal();
  const entries = historyOf(reviews.byKey.value.values());
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <dialog ref={dialog} class="modal modal-wide" aria-labelledby="case-history-title" onClose={onClose}>
      {/* The newest decision, not the button under the last one, is where reading begins. */}
      <h2 id="case-history-title" class="sheet-heading" tabIndex={-1} autofocus>
        {t('case.history.title')}
      </h2>
      <p class="sheet-intro">{t(entries.length === 0 ? 'case.history.empty' : 'case.history.body')}</p>
      <ol class="case-history">
        {entries.map(({ key, candidate, decision, holds }) => (
          <li key={`${key} ${decision.at}`}>
            <p class="case-history-head">
              <strong>
                {decision.verdict === 'open'
                  ? t('case.history.takenBack')
                  : t(`desk.verdict.${decision.verdict}`)}
              </strong>
              <span>{candidateWords(words, library, candidate)}</span>
              {!holds && <span class="case-history-past">{t('case.history.changed')}</span>}
            </p>
            <p class="case-history-facts">
              <time dateTime={decision.at}>{moment.format(new Date(decision.at))}</time>
              {' · '}
              {t(decision.blind ? 'desk.history.blind' : 'desk.history.evidence', {
                support: supportPhrase(words, supportOf(decision.evidence)),
              })}
            </p>
            <p>
              {t('join.label', {
                label: t('case.history.why'),
                text: decision.reason === '' ? t('case.history.noReason') : decision.reason,
              })}
            </p>
          </li>
        ))}
      </ol>
      <div class="sheet-actions">
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {t('case.history.close')}
        </button>
      </div>
    </dialog>
  );
}
