import type { ComponentChildren } from 'preact';
import type { Signal } from '@preact/signals';
import type { PairSide } from '../../../../workflows/match/contract.ts';
import { pairSides } from '../../../../state/match/sides.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../../collection/use-collection.ts';
import { useMatch } from '../use-match.ts';
import { SideCard } from './side-card.tsx';
import './sides.css';

/** Who is compared with whom: all of the choice while nothing was compared, or it is being changed; else one line. */
export function SidesPart({ changing }: { readonly changing: Signal<boolean> }): ComponentChildren {
  const match = useMatch();
  const { t } = useTranslator();
  const begun = match.begun.value;
  const open = !begun || changing.value;
  return (
    <section class="sides-part" aria-labelledby="sides-part-title">
      <h2 id="sides-part-title" class={begun ? 'visually-hidden' : ''}>
        {t('match.sides.title')}
      </h2>
      {begun && (
        <div class="sides-line">
          <p>
            <SidesLine />
          </p>
          <button
            type="button"
            class="button button-quiet"
            aria-expanded={open}
            onClick={() => {
              changing.value = !changing.value;
            }}
          >
            {t(open ? 'match.sides.close' : 'match.sides.change')}
          </button>
        </div>
      )}
      {open && (
        <div class="sides-cards">
          {pairSides.map((side) => (
            <SideCard
              key={side}
              side={side}
              onTicked={() => {
                // Who ticks one collection may want to tick another: the choice stays until it is closed.
                changing.value = true;
              }}
            />
          ))}
        </div>
      )}
    </section>
  );
}

/** "Lost 1990s with Volunteers." */
function SidesLine(): ComponentChildren {
  const { sides } = useMatch();
  const { library } = useCollection();
  const { t, locale } = useTranslator();
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const names = (side: PairSide): string =>
    list.format(
      sides.chosen[side].value.flatMap((id) => library.collections.value.get(id)?.record.name ?? []),
    );
  return <>{t('match.sides.line', { a: names('a'), b: names('b') })}</>;
}
