import type { ComponentChildren } from 'preact';
import { factNames, type PairSide } from '../../../../workflows/match/contract.ts';
import { useApp, useTranslator } from '../../../app.ts';
import { Tick } from '../../collection/fields/tick.tsx';
import { useCollection } from '../../collection/use-collection.ts';
import { useMatch } from '../use-match.ts';

interface Props {
  readonly side: PairSide;
  readonly onTicked: () => void;
}

/** One side: its collections to tick, and who stands there then. */
export function SideCard({ side, onTicked }: Props): ComponentChildren {
  const { location } = useApp();
  const { library } = useCollection();
  const { sides } = useMatch();
  const { t } = useTranslator();
  const other = side === 'a' ? 'b' : 'a';
  const title = `side-${side}`;
  const shown = [...library.collections.value.values()]
    .map(({ record }) => record)
    .sort((one, two) => one.name.localeCompare(two.name));
  return (
    <section class={`side-card side-card-${side}`} aria-labelledby={title}>
      <h3 id={title}>{t(`match.side.${side}`)}</h3>
      <p class="side-words">{t(`match.side.${side}.body`)}</p>
      <div class="side-ticks" role="group" aria-labelledby={title}>
        {shown.map(({ id, name }) =>
          sides.chosen[other].value.includes(id) ? (
            <p key={id} class="side-taken">
              {t('match.side.taken', { name })}
            </p>
          ) : (
            <Tick
              key={id}
              label={name}
              checked={sides.chosen[side].value.includes(id)}
              onChange={(checked) => {
                onTicked();
                sides.put(side, id, checked);
              }}
            />
          ),
        )}
      </div>
      <SideFigures side={side} />
      <a class="side-add" href={location.linkTo('collection')}>
        {t('match.side.add')}
      </a>
    </section>
  );
}

/** How many people and faces stand on a side, and what is stated about them. */
function SideFigures({ side }: { readonly side: PairSide }): ComponentChildren {
  const { runs, sides } = useMatch();
  const { t, plural } = useTranslator();
  const { people, faces, unnamed, stated } = sides.counts[side].value;
  const leftOut = runs.leftOut.value[side];
  if (faces === 0) return <p class="side-figures">{t('match.side.nobody')}</p>;
  return (
    <div class="side-figures">
      <p>
        <strong>
          {t('match.side.counts', {
            people: plural('search.people', people),
            faces: plural('search.faces', faces),
          })}
        </strong>
      </p>
      {unnamed > 0 && <p>{plural('match.side.unnamed', unnamed)}</p>}
      {people > 0 && (
        <table class="side-stated">
          <caption class="visually-hidden">{t('match.side.stated')}</caption>
          <tbody>
            {factNames.map((name) => (
              <tr key={name}>
                <th scope="row">{t(`match.fact.${name}`)}</th>
                <td>{t('match.side.stated.of', { count: stated[name], total: people })}</td>
                <td class="side-share" aria-hidden="true">
                  <svg>
                    <rect width="100%" height="6" rx="3" />
                    <rect class="side-share-on" width={share(stated[name], people)} height="6" rx="3" />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {leftOut > 0 && <p>{t('match.side.leftOut', { count: leftOut })}</p>}
    </div>
  );
}

function share(count: number, of: number): string {
  return `${String(Math.round((100 * count) / of))}%`;
}
