import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import './suggestions.css';

/** Suggestions on the screen at once. */
const page = 6;

/** Looks for faces that may be one person, when asked, and shows what is left to judge. */
export function Suggestions(): ComponentChildren {
  const { people, library } = useCollection();
  const { t, plural } = useTranslator();
  const heading = useId();
  const shown = useSignal(page);
  const { grouping } = people;
  const phase = grouping.phase.value;
  const open = grouping.open.value;
  // One face is nothing to compare.
  if (library.faces.value.size < 2) return null;
  const look = (): void => {
    shown.value = page;
    grouping.look(people.collection.value);
  };
  return (
    <section class="suggestions" aria-labelledby={heading}>
      <h3 id={heading}>{t('people.suggest.title')}</h3>
      {phase.kind === 'idle' && (
        <>
          <p class="suggestions-intro">{t('people.suggest.intro')}</p>
          <button type="button" class="button button-primary" onClick={look}>
            {t('people.suggest.look')}
          </button>
        </>
      )}
      {phase.kind === 'looking' && (
        <div class="suggestions-looking">
          <progress value={phase.share} max="1" aria-label={t('people.suggest.looking')} />
          <button type="button" class="button button-plain" onClick={grouping.stop}>
            {t('people.suggest.stop')}
          </button>
        </div>
      )}
      {phase.kind === 'done' && (
        <>
          <p class="suggestions-intro" role="status">
            {open.length > 0
              ? plural('people.suggest.left', open.length)
              : t(grouping.some.value ? 'people.suggest.done' : 'people.suggest.none')}
          </p>
          {phase.leftOut > 0 && (
            <p class="suggestions-intro">{plural('people.suggest.leftOut', phase.leftOut)}</p>
          )}
          {open.slice(0, shown.value).map((each) => (
            <SuggestionCard key={each.id} suggestion={each} compared={phase.compared} />
          ))}
          <div class="people-tools">
            {open.length > shown.value && (
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  shown.value += page;
                }}
              >
                {t('people.suggest.more')}
              </button>
            )}
            <button type="button" class="button button-quiet" onClick={look}>
              {t('people.suggest.again')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
