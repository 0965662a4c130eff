/** What a table of candidates can say, column by column. */
import { spokenAge } from '../../../domain/age.ts';
import { verdictOf, type Review, type Verdict } from '../../../domain/case.ts';
import type { Candidate, Lookalikes } from '../../search/contract.ts';

export const tableColumns = [
  'place-in-order',
  'decision',
  'support',
  'evidence',
  'lookalikes',
  'age',
  'year',
  'decided-on',
  'reason',
  'name',
  'sex',
  'birth-year',
  'missing-year',
  'place',
  'file',
] as const;
export type TableColumn = (typeof tableColumns)[number];
export type TableTicks = Readonly<Record<TableColumn, boolean>>;

/** Numbers and decisions; who, where and what was written stay out until they are asked for. */
export const usualColumns: TableTicks = {
  'place-in-order': true,
  decision: true,
  support: true,
  evidence: true,
  lookalikes: true,
  age: true,
  year: true,
  'decided-on': false,
  reason: false,
  name: false,
  sex: false,
  'birth-year': false,
  'missing-year': false,
  place: false,
  file: false,
};

export interface TableRow {
  /** From 1, in the order of the search; undefined for one that the list does not show now. */
  readonly rank: number | undefined;
  readonly candidate: Candidate;
  readonly review: Review | undefined;
}

/** What the present language says for values that are not numbers or written by somebody. */
export interface TableWords {
  readonly header: (column: TableColumn) => string;
  readonly verdict: (verdict: Verdict) => string;
  readonly support: (candidate: Candidate) => string;
  readonly sex: (sex: 'female' | 'male') => string;
}

export type Cell = string | number;

/** Empty where nobody stated it. Evidence is log10, two decimals; lookalikes are strangers expected, see below. */
export function cellOf(column: TableColumn, { rank, candidate, review }: TableRow, words: TableWords): Cell {
  const { facts, ref } = candidate;
  const decision = review?.decisions.at(-1);
  switch (column) {
    case 'place-in-order':
      return rank ?? '';
    case 'decision':
      return words.verdict(verdictOf(review));
    case 'support':
      return words.support(candidate);
    case 'evidence':
      return Number(candidate.evidence.toFixed(2));
    case 'lookalikes':
      return lookalikesCell(candidate.lookalikes);
    case 'age':
      return spokenAge(candidate.age);
    case 'year':
      return candidate.year ?? '';
    case 'decided-on':
      return decision?.at ?? '';
    case 'reason':
      return decision?.reason ?? '';
    case 'name':
      return facts.name ?? '';
    case 'sex':
      return facts.sex === undefined ? '' : words.sex(facts.sex);
    case 'birth-year':
      return facts.birthYear ?? '';
    case 'missing-year':
      return facts.missingYear ?? '';
    case 'place':
      return facts.place ?? '';
    case 'file':
      return ref.kind === 'file' ? ref.path : '';
  }
}

/** Three digits; `≤` before it where no data reach that far and it is only the most there could be. */
function lookalikesCell({ expected, atMost }: Lookalikes): Cell {
  const digits = Number(expected.toPrecision(3));
  return atMost ? `≤${digits}` : digits;
}
