/** Gathers what the records of one store hold, record by record. */
import type { ClearField, StoreFound, ValueKind } from './contract.ts';
import { isSilentId, type Layout } from './layout.ts';
import { looksSealed } from './looks-sealed.ts';
import { walk, type Leaf } from './walk.ts';

/** Kinds of fields that are told apart in one store; somebody else's records may have a name for every record. */
const mostFields = 40;
/** A longer path is cut, in characters. */
const mostPath = 120;

interface Field {
  readonly kinds: Set<ValueKind>;
  seen: number;
  least: number;
  most: number;
}

export class StoreTally {
  readonly #layout: Layout | undefined;
  readonly #fields = new Map<string, Field>();
  #moreFields = false;
  #looked = 0;
  #bytes = 0;
  #sealed = { seen: 0, bytes: 0, doubtful: 0 };
  #tellingIds = 0;

  /** Without a layout it is a store of somebody else, in which all is in clear. */
  constructor(layout: Layout | undefined) {
    this.#layout = layout;
  }

  get looked(): number {
    return this.#looked;
  }

  /** Of what was looked at. */
  get bytes(): number {
    return this.#bytes;
  }

  add(record: unknown): void {
    this.#looked += 1;
    walk(record, (leaf) => {
      this.#leaf({ ...leaf, path: leaf.path.replace(/^\./, '') });
    });
  }

  found(name: string, records: number): StoreFound {
    const exact = this.#looked >= records;
    const mean = this.#looked === 0 ? 0 : this.#bytes / this.#looked;
    return {
      name,
      ours: this.#layout !== undefined,
      // Others may write meanwhile: where all was read, what was read counts.
      records: exact ? this.#looked : records,
      looked: this.#looked,
      size: { bytes: exact ? this.#bytes : Math.round(mean * records), exact },
      clear: [...this.#fields].map(([path, field]) => this.#clear(path, field)),
      moreFields: this.#moreFields,
      sealed: this.#sealed,
      tellingIds: this.#tellingIds,
    };
  }

  #leaf({ path, kind, value, bytes }: Leaf): void {
    this.#bytes += bytes;
    if (this.#layout?.ids.includes(path) === true && !isSilentId(value)) this.#tellingIds += 1;
    if (this.#layout?.sealed.includes(path) === true && kind === 'bytes') {
      const { seen, bytes: before, doubtful } = this.#sealed;
      const noise = value instanceof Uint8Array && looksSealed(value);
      this.#sealed = { seen: seen + 1, bytes: before + bytes, doubtful: doubtful + (noise ? 0 : 1) };
    } else this.#note(path, kind, extent(kind, value, bytes));
  }

  #note(whole: string, kind: ValueKind, size: number | undefined): void {
    const path = whole.length > mostPath ? `${whole.slice(0, mostPath)}…` : whole;
    const field = this.#fields.get(path) ?? { kinds: new Set(), seen: 0, least: Infinity, most: -Infinity };
    if (!this.#fields.has(path) && this.#fields.size === mostFields) {
      this.#moreFields = true;
      return;
    }
    field.kinds.add(kind);
    field.seen += 1;
    if (size !== undefined) {
      field.least = Math.min(field.least, size);
      field.most = Math.max(field.most, size);
    }
    this.#fields.set(path, field);
  }

  #clear(path: string, { kinds, seen, least, most }: Field): ClearField {
    return {
      path,
      kinds: [...kinds].sort(),
      seen,
      ...(kinds.size === 1 && least <= most && { range: [least, most] as const }),
      meant: this.#layout?.clear.includes(path) === true,
    };
  }
}

/** The number itself, the length of a text in characters, that of bytes in bytes. */
function extent(kind: ValueKind, value: unknown, bytes: number): number | undefined {
  if (kind === 'number') return Number(value);
  if (kind === 'text') return String(value).length;
  return kind === 'bytes' || kind === 'file' ? bytes : undefined;
}
