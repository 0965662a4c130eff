import type { ComponentChildren } from 'preact';
import type { PartNote } from '../../../../domain/case.ts';
import type { Translator } from '../../../../i18n/index.ts';
import type { SecondView } from '../../../../state/search/opinion.ts';
import { useTranslator } from '../../../app.ts';
import { CandidatePicture } from '../list/candidate-picture.tsx';
import { useSearch } from '../use-search.ts';
import { faceName } from './face-name.ts';
import './answer-view.css';

interface Props {
  readonly view: SecondView;
  readonly onLook: () => void;
}

/** One face: what I said, what the second person said and why; flagged while they exclude my lead. */
export function SecondViewRow({ view, onLook }: Props): ComponentChildren {
  const search = useSearch();
  const words = useTranslator();
  const { t } = words;
  const { key, own, second, flagged } = view;
  // Where the candidate is still in the search it can be looked at again.
  const here = search.results.revision.value >= 0 && search.results.detail(key) !== undefined;
  return (
    <li class={`second-view ${flagged ? 'second-flagged' : ''}`}>
      <CandidatePicture id={key} />
      <div class="second-facts">
        <p class="second-name">{faceName(words, search, view)}</p>
        <dl>
          <div>
            <dt>{t('opinion.table.own')}</dt>
            <dd>{t(`desk.verdict.${own}`)}</dd>
          </div>
          <div>
            <dt>{t('opinion.table.second')}</dt>
            <dd>{t(`desk.verdict.${second.verdict}`)}</dd>
          </div>
          {second.reason !== '' && (
            <div>
              <dt>{t('opinion.table.reason')}</dt>
              <dd>{second.reason}</dd>
            </div>
          )}
        </dl>
        {second.parts.length > 0 && (
          <details>
            <summary>{t('opinion.parts')}</summary>
            <ul>
              {second.parts.map((note) => (
                <li key={note.part}>{partWords(words, note)}</li>
              ))}
            </ul>
          </details>
        )}
        {flagged && <p class="second-flag">{t('opinion.flag')}</p>}
        {here && (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              search.chosen.value = key;
              onLook();
            }}
          >
            {t('opinion.look')}
          </button>
        )}
      </div>
    </li>
  );
}

function partWords({ t }: Translator, { part, verdict, note = '' }: PartNote): string {
  const name = t(`desk.part.${part}`);
  if (verdict === undefined) return t('opinion.part.noteOnly', { part: name, note });
  const said = t(`desk.part.${verdict}`);
  return note === ''
    ? t('opinion.part', { part: name, verdict: said })
    : t('opinion.part.note', { part: name, verdict: said, note });
}
