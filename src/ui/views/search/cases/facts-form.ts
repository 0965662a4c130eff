/** The facts of a case as they are typed, and back. */
import { ageLimits, parseWhole } from '../../../../domain/age.ts';
import type { CaseFacts } from '../../../../domain/case.ts';
import type { Sex } from '../../../../domain/gallery.ts';
import { plainLine, plainText } from '../../../../domain/plain-text.ts';
import type { SearchFilters } from '../../../../domain/search-filters.ts';
import { parseDate } from '../../../../workflows/people/edit.ts';
import type { CaseWords } from '../../../../state/search/cases.ts';

export interface FactsFields {
  readonly name: string;
  readonly sex: Sex | 'unknown';
  readonly birthYear: string;
  readonly height: string;
  readonly marks: string;
  readonly clothing: string;
  readonly lastSeenPlace: string;
  readonly lastSeenOn: string;
  readonly note: string;
}

export type FactsProblem = 'birthYear' | 'height' | 'lastSeenOn';

export type ReadFacts =
  | { readonly ok: true; readonly words: CaseWords }
  | { readonly ok: false; readonly problems: ReadonlySet<FactsProblem> };

/** Centimetres of a child or a grown-up. */
const heights = { least: 20, most: 250 } as const;

export function factsFields({ name, note, facts }: CaseWords): FactsFields {
  return {
    name,
    sex: facts.sex ?? 'unknown',
    birthYear: facts.birthYear === undefined ? '' : String(facts.birthYear),
    height: facts.heightCm === undefined ? '' : String(facts.heightCm),
    marks: facts.marks ?? '',
    clothing: facts.clothing ?? '',
    lastSeenPlace: facts.lastSeenPlace ?? '',
    lastSeenOn: facts.lastSeenOn ?? '',
    note: note ?? '',
  };
}

/** Nothing is kept of a field that is empty. */
export function readFacts(fields: FactsFields, today: string): ReadFacts {
  const birthYear = parseWhole(fields.birthYear, ageLimits.firstYear, Number(today.slice(0, 4)));
  const heightCm = parseWhole(fields.height, heights.least, heights.most);
  const lastSeen = parseDate(fields.lastSeenOn, today);
  if (birthYear === 'invalid' || heightCm === 'invalid' || !lastSeen.valid) {
    const problems = new Set<FactsProblem>([
      ...(birthYear === 'invalid' ? (['birthYear'] as const) : []),
      ...(heightCm === 'invalid' ? (['height'] as const) : []),
      ...(lastSeen.valid ? [] : (['lastSeenOn'] as const)),
    ]);
    return { ok: false, problems };
  }
  const note = plainText(fields.note).trim();
  const facts: CaseFacts = {
    ...(fields.sex !== 'unknown' && { sex: fields.sex }),
    ...(birthYear !== undefined && { birthYear }),
    ...(heightCm !== undefined && { heightCm }),
    ...written('marks', fields.marks),
    ...written('clothing', fields.clothing),
    ...written('lastSeenPlace', fields.lastSeenPlace),
    ...(lastSeen.text !== undefined && { lastSeenOn: lastSeen.text }),
  };
  return { ok: true, words: { name: plainLine(fields.name).trim(), ...(note !== '' && { note }), facts } };
}

/** The facts that a filter can go by. */
export interface FilterFacts {
  readonly sex?: Sex;
  readonly birthYear?: number;
  readonly missingYear?: number;
}

export function filterFacts({ sex, birthYear, lastSeenOn }: CaseFacts): FilterFacts {
  return {
    ...(sex !== undefined && { sex }),
    ...(birthYear !== undefined && { birthYear }),
    ...(lastSeenOn !== undefined && { missingYear: Number(lastSeenOn.slice(0, 4)) }),
  };
}

/** The filters with these facts in them. One that was off becomes soft: nobody is hidden by what was only written down. */
export function withFacts(filters: SearchFilters, facts: FilterFacts): SearchFilters {
  const on = <Filter extends SearchFilters[keyof SearchFilters]>(filter: Filter): Filter =>
    filter.strictness === 'off' ? { ...filter, strictness: 'soft' } : filter;
  const { sex, birthYear, missingYear } = facts;
  return {
    ...filters,
    ...(sex !== undefined && { sex: { ...on(filters.sex), value: sex } }),
    ...(birthYear !== undefined && {
      birthYear: { ...on(filters.birthYear), from: birthYear, to: birthYear },
    }),
    ...(missingYear !== undefined && { missingYear: { ...on(filters.missingYear), value: missingYear } }),
  };
}

function written<Field extends 'marks' | 'clothing' | 'lastSeenPlace'>(
  field: Field,
  text: string,
): Partial<Record<Field, string>> {
  const plain = plainText(text).trim();
  return plain === '' ? {} : ({ [field]: plain } as Partial<Record<Field, string>>);
}
