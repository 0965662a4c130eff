/** Every row of the table on kinship. */
import { labelledPairs, likeAgedPairs, likeAgedTriples, type KinComparison } from './comparisons.ts';
import type { Families } from './families.ts';
import { measureKinship, type KinshipFigures } from './measure-kinship.ts';
import { severalPhotos } from './several.ts';

export interface KinshipRow {
  readonly name: string;
  readonly figures: KinshipFigures;
}

export interface AllFigures {
  readonly rows: readonly KinshipRow[];
  /** The row that the app tells of. */
  readonly likeAged: KinshipFigures;
  readonly families: number;
}

/** Years between two estimated ages from which a pair is called far apart. */
const farApart = 15;

export function measureAll(families: Families): AllFigures {
  const pairs = likeAgedPairs(families);
  const triples = likeAgedTriples(families);
  const single = triples.flatMap(({ relatives, ...rest }) =>
    relatives.map((relative): KinComparison => ({ ...rest, relatives: [relative] })),
  );
  const apart = ({ relatives, person }: KinComparison) =>
    Math.abs((relatives[0]?.age.mean ?? 0) - person.age.mean) >= farApart;
  const likeAged = measureKinship(pairs, 'one');
  const rows = [
    { name: "the set's own pairs", figures: measureKinship(labelledPairs(families), 'one') },
    { name: 'strangers of like ages', figures: likeAged },
    {
      name: `the same, ages within ${String(farApart)} years of each other`,
      figures: measureKinship(
        pairs.filter((pair) => !apart(pair)),
        'one',
      ),
    },
    {
      name: `the same, ages ${String(farApart)} years apart or more`,
      figures: measureKinship(pairs.filter(apart), 'one'),
    },
    { name: '3 to 5 photos of each', figures: measureKinship(severalPhotos(families), 'one') },
    { name: 'two relatives together', figures: measureKinship(triples, 'two') },
    { name: 'the same people, one relative at a time', figures: measureKinship(single, 'one') },
  ];
  return { rows, likeAged, families: new Set(families.faces.map(({ family }) => family)).size };
}
