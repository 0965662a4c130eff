import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { DateText } from '../../../../domain/basics.ts';
import { useTranslator } from '../../../app.ts';
import { dayWords } from '../../collection/consent/day-words.ts';
import { useSearch } from '../use-search.ts';
import './pack-maker.css';

interface Props {
  readonly candidates: number;
  readonly until?: DateText;
}

/** All that leaves with the file, before there is one. */
export function PackContents({ candidates, until }: Props): ComponentChildren {
  const { reference } = useSearch();
  const { t, plural, locale } = useTranslator();
  const heading = useId();
  return (
    <section class="pack-contents" aria-labelledby={heading}>
      <h4 id={heading}>{t('opinion.inside')}</h4>
      <ul>
        <li>{plural('opinion.inside.references', reference.photos.value.length)}</li>
        <li>{plural('opinion.inside.candidates', candidates)}</li>
        <li>{t('opinion.inside.faces')}</li>
        {until !== undefined && <li>{t('opinion.inside.end', { day: dayWords(locale, until) })}</li>}
      </ul>
      <p>{t('opinion.inside.not')}</p>
      <p>{t('opinion.inside.sealed')}</p>
    </section>
  );
}
