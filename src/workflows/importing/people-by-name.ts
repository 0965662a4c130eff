import type { Id, Person } from '../../domain/gallery.ts';
import type { Kept } from '../../gallery/contract.ts';
import type { TableRow } from './contract.ts';

/** Who a row of a table means: somebody the collection knows, nobody yet, or one of several. */
export type Meant =
  | { readonly kind: 'known'; readonly kept: Kept<Person> }
  | { readonly kind: 'new' }
  | { readonly kind: 'unclear' };

/** Whether a row speaks of somebody, not only of a photo. Facts may come without a name. */
export function meansSomebody({ person, facts, consent, files }: TableRow): boolean {
  return person !== undefined || consent !== undefined || files.length > 1 || Object.keys(facts).length > 0;
}

/** The people of one collection. */
export class PeopleByName {
  readonly #people = new Map<Id, Kept<Person>>();
  /** Ids by plain name, and by registry number. */
  readonly #names = new Map<string, Set<Id>>();
  readonly #numbers = new Map<string, Set<Id>>();
  /** Whom a row made, so that its other photos find them also without a name. */
  readonly #rows = new Map<TableRow, Id>();

  /** `row` is the row of a table that speaks of them. */
  set(kept: Kept<Person>, row?: TableRow): void {
    const { id, name, registryNumber } = kept.record;
    this.#forget(id);
    this.#people.set(id, kept);
    grouped(this.#names, plain(name)).add(id);
    if (registryNumber !== undefined) grouped(this.#numbers, plain(registryNumber)).add(id);
    if (row !== undefined) this.#rows.set(row, id);
  }

  /** Whether it is known whom a row means, whatever it says. */
  knows(row: TableRow): boolean {
    return this.#people.has(this.#rows.get(row) ?? '');
  }

  /** Notes whom a row means, unless it says other things of them than is stated. */
  remember(row: TableRow, person: Id): void {
    const record = this.#people.get(person)?.record;
    if (record !== undefined && !contradicts(record, row.facts)) this.#rows.set(row, person);
  }

  get(person: Id): Kept<Person> | undefined {
    return this.#people.get(person);
  }

  delete(person: Id): void {
    this.#forget(person);
    this.#people.delete(person);
  }

  /**
   * By registry number where the row has one: a name is not enough then, as a registry holds many people of one name.
   * Nor is the number, as two registries count alike: another name must at least have the birth year in common. Else by
   * name, whatever its capitals and spaces. Never somebody of whom another sex, birth year or year of loss is stated.
   */
  find(row: TableRow): Meant {
    const own = this.#people.get(this.#rows.get(row) ?? '');
    if (own !== undefined) return { kind: 'known', kept: own };
    const { person, facts } = row;
    const { birthYear, registryNumber } = facts;
    if (registryNumber !== undefined) {
      const numbered = this.#of(this.#numbers.get(plain(registryNumber)));
      return one(numbered.filter(({ record }) => !contradicts(record, facts) && maybeNamed(record, row)));
    }
    if (person === undefined) return { kind: 'new' };
    const named = this.#of(this.#names.get(plain(person)));
    const fitting = named.filter(({ record }) => !contradicts(record, facts));
    const sure = fitting.filter(({ record }) => record.birthYear === birthYear);
    return one(sure.length > 0 ? sure : fitting);
  }

  #of(ids: Iterable<Id> | undefined): readonly Kept<Person>[] {
    return [...(ids ?? [])].flatMap((id) => this.#people.get(id) ?? []);
  }

  #forget(person: Id): void {
    const before = this.#people.get(person)?.record;
    if (before === undefined) return;
    this.#names.get(plain(before.name))?.delete(person);
    this.#numbers.get(plain(before.registryNumber ?? ''))?.delete(person);
  }
}

function contradicts(record: Person, facts: TableRow['facts']): boolean {
  return (['sex', 'birthYear', 'missingYear'] as const).some(
    (fact) => record[fact] !== undefined && facts[fact] !== undefined && record[fact] !== facts[fact],
  );
}

function maybeNamed({ name, birthYear }: Person, { person, facts }: TableRow): boolean {
  if (person === undefined || name === '' || plain(name) === plain(person)) return true;
  return birthYear !== undefined && birthYear === facts.birthYear;
}

function one([kept, ...others]: readonly Kept<Person>[]): Meant {
  if (kept === undefined) return { kind: 'new' };
  return others.length > 0 ? { kind: 'unclear' } : { kind: 'known', kept };
}

function grouped(groups: Map<string, Set<Id>>, key: string): Set<Id> {
  const group = groups.get(key) ?? new Set();
  groups.set(key, group);
  return group;
}

const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
