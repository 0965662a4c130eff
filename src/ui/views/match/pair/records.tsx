import type { ComponentChildren } from 'preact';
import type { MatchPair } from '../../../../workflows/match/contract.ts';
import type { SearchUnit } from '../../../../workflows/search/contract.ts';
import type { Translator } from '../../../../i18n/index.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../../collection/use-collection.ts';
import { shortAge } from '../../search/short-age.ts';
import { unitName } from '../queue/pair-words.ts';
import { useMatch } from '../use-match.ts';

/** In the order in which people tell it. */
const lines = [
  'sex',
  'birthYear',
  'birthPlace',
  'missingYear',
  'missingPlace',
  'place',
  'marks',
  'registryNumber',
  'photos',
  'collection',
] as const;
type Line = (typeof lines)[number];

/** What both records state, side by side; a line that neither states is left out. */
export function Records({ pair: { a, b, joint } }: { readonly pair: MatchPair }): ComponentChildren {
  const match = useMatch();
  const { library } = useCollection();
  const words = useTranslator();
  const { t } = words;
  const collectionOf = ({ facts }: SearchUnit): string | undefined =>
    facts.collection === undefined ? undefined : library.collections.value.get(facts.collection)?.record.name;
  const said = (unit: SearchUnit, line: Line): string | undefined =>
    line === 'collection' ? collectionOf(unit) : lineWords(words, unit, line);
  const rows = lines
    .map((line) => ({ line, a: said(a, line), b: said(b, line) }))
    .filter((row) => row.a !== undefined || row.b !== undefined);
  const verdicts = new Map<string, string>(joint.facts.map(({ name, verdict }) => [name, verdict]));
  return (
    <div class="pair-records">
      <h3>{t('match.pair.records')}</h3>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{unitName(words, match, a)}</th>
            <th scope="col">{unitName(words, match, b)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} data-verdict={verdicts.get(row.line)}>
              <th scope="row">{t(`match.fact.${row.line}`)}</th>
              <td>{row.a ?? <Unstated />}</td>
              <td>{row.b ?? <Unstated />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.some(({ line }) => line === 'marks') && <p class="weights-note">{t('match.pair.marks')}</p>}
    </div>
  );
}

function Unstated(): ComponentChildren {
  const { t } = useTranslator();
  return <span class="pair-unstated">{t('match.pair.notStated')}</span>;
}

function lineWords(
  words: Translator,
  { facts, side }: SearchUnit,
  line: Exclude<Line, 'collection'>,
): string | undefined {
  const { t, plural } = words;
  switch (line) {
    case 'sex':
      return facts.sex === undefined ? undefined : t(`people.page.sex.${facts.sex}`);
    case 'birthYear':
    case 'missingYear': {
      const year = facts[line];
      return year === undefined ? undefined : String(year);
    }
    case 'photos': {
      const ages = side.map(({ age, year }) =>
        year === undefined
          ? shortAge(words, age)
          : t('match.pair.ageIn', { age: shortAge(words, age), year: String(year) }),
      );
      return `${plural('match.pair.photos', side.length)}${t('search.candidate.comma')}${words.list(ages)}`;
    }
    case 'birthPlace':
    case 'missingPlace':
    case 'place':
    case 'marks':
    case 'registryNumber': {
      const told = facts[line];
      return told === '' ? undefined : told;
    }
  }
}
