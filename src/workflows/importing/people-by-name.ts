import type { Id, Person } from '../../domain/gallery.ts';
import type { Kept } from '../../gallery/contract.ts';
import type { TableRow } from './contract.ts';

/** Who a row of a table means: somebody the collection knows, nobody yet, or one of several. */
export type Meant =
  | { readonly kind: 'known'; readonly kept: Kept<Person> }
  | { readonly kind: 'new' }
  | { readonly kind: 'unclear' };

/** The named people of one collection. */
export class PeopleByName {
  readonly #people = new Map<Id, Kept<Person>>();

  set(kept: Kept<Person>): void {
    this.#people.set(kept.record.id, kept);
  }

  delete(person: Id): void {
    this.#people.delete(person);
  }

  /** By name, whatever its capitals and spaces, and by birth year as far as both sides state one. */
  find({ person: name = '', birthYear }: TableRow): Meant {
    const wanted = plain(name);
    const fitting = [...this.#people.values()].filter(
      ({ record }) =>
        plain(record.name) === wanted &&
        (birthYear === undefined || record.birthYear === undefined || record.birthYear === birthYear),
    );
    const sure = fitting.filter(({ record }) => record.birthYear === birthYear);
    const [kept, ...others] = sure.length > 0 ? sure : fitting;
    if (kept === undefined) return { kind: 'new' };
    return others.length > 0 ? { kind: 'unclear' } : { kind: 'known', kept };
  }
}

const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
