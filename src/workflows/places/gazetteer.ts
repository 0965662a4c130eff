/** The places of the gazetteer's file, looked up by folded name. */
import { latitudeSteps, longitudeSteps, peopleOf, type PlaceFileHead } from '../../domain/place-file.ts';
import { foldPlace } from '../../domain/place-name.ts';
import { chinaUnits, type ChinaUnit } from './china.ts';
import type { Place } from './place.ts';

const newLine = 10;

export interface Gazetteer {
  readonly units: readonly ChinaUnit[];
  /** ISO 3166-1 codes of all countries with a place. */
  readonly countries: readonly string[];
  /** Everything of exactly this folded name. */
  named(folded: string): readonly Place[];
  /** Of those whose folded name starts so and that pass, the `limit` with the most people, most first. */
  starting(folded: string, limit: number, passes?: (place: Place) => boolean): readonly Place[];
}

/** `bytes` are the file's, unzipped. Throws on bytes that are none, which a file of our own origin is not. */
export function readGazetteer(bytes: ArrayBuffer): Gazetteer {
  const headLength = new DataView(bytes).getUint32(0, true);
  const text = (from: number, to: number) => new TextDecoder().decode(bytes.slice(from, to));
  const head = JSON.parse(text(4, 4 + headLength)) as PlaceFileHead;
  const { count, countries, regions } = head;
  const degreesAt = 4 + headLength;
  const degrees = new DataView(bytes, degreesAt, 4 * count);
  const column = (number: number) => new Uint8Array(bytes, degreesAt + (4 + number) * count, count);
  const [country, region, people] = [column(0), column(1), column(2)];
  const nameOf = lines(new Uint8Array(bytes, degreesAt + 7 * count), count);

  const town = (row: number): Place => {
    const regionCode = regions[region[row] ?? 0] ?? '';
    return {
      name: nameOf(row),
      latitude: degrees.getInt16(2 * row, true) / latitudeSteps,
      longitude: degrees.getInt16(2 * (count + row), true) / longitudeSteps,
      country: countries[country[row] ?? 0] ?? '',
      ...(regionCode !== '' && { region: regionCode }),
      people: peopleOf(people[row] ?? 0),
      kind: 'town',
    };
  };
  /** The first row whose folded name is not before this: the rows lie in that order, so few names need folding. */
  const firstFrom = (folded: string): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (foldPlace(nameOf(middle)) < folded) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const units = chinaUnits(head.china);
  const unitNames = units.map((unit) => ({ unit, folded: foldPlace(unit.name) }));
  const rowsWhere = (from: number, to: number): number[] =>
    Array.from({ length: to - from }, (_, at) => from + at);

  return {
    units,
    countries: [...new Set([...countries, 'CN', 'TW', 'HK', 'MO'])],
    named: (folded) => {
      const from = firstFrom(folded);
      let to = from;
      while (to < count && foldPlace(nameOf(to)) === folded) to += 1;
      const same = unitNames.filter((named) => named.folded === folded);
      return [...same.map(({ unit }) => unit), ...rowsWhere(from, to).map(town)];
    },
    starting: (folded, limit, passes = () => true) => {
      const rows = rowsWhere(firstFrom(folded), firstFrom(`${folded}\uffff`)).sort(
        (p, q) => (people[q] ?? 0) - (people[p] ?? 0),
      );
      const chosen: Place[] = unitNames
        .filter((named) => named.folded.startsWith(folded) && passes(named.unit))
        .map(({ unit }) => unit)
        .sort((p, q) => q.people - p.people)
        .slice(0, limit);
      for (const row of rows) {
        if (chosen.length >= 2 * limit) break;
        const place = town(row);
        if (passes(place)) chosen.push(place);
      }
      return chosen.sort((p, q) => q.people - p.people).slice(0, limit);
    },
  };
}

/** The lines of a text in UTF-8, each decoded when it is asked for: most of 130,000 never are. */
function lines(text: Uint8Array, count: number): (line: number) => string {
  const starts = new Uint32Array(count + 1);
  let line = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === newLine) {
      starts[line] = at + 1;
      line += 1;
    }
  }
  starts[count] = text.length + 1;
  const decoder = new TextDecoder();
  return (number) => decoder.decode(text.subarray(starts[number], (starts[number + 1] ?? 1) - 1));
}
