import type { ValueKind } from './contract.ts';

/** One value inside a record that has no further parts. */
export interface Leaf {
  readonly path: string;
  readonly kind: ValueKind;
  readonly value: unknown;
  /** Bytes of content: UTF-8 for texts, 8 for numbers and dates. */
  readonly bytes: number;
}

/** Records of others may hold anything; deeper than this they are not looked into. */
const mostDepth = 24;

const encoder = new TextEncoder();

/** Calls `visit` for every leaf of a value as the structured clone algorithm gives it back; circles are walked once. */
export function walk(value: unknown, visit: (leaf: Leaf) => void): void {
  step(value, '', visit, new Set(), 0);
}

function step(
  value: unknown,
  path: string,
  visit: (leaf: Leaf) => void,
  above: Set<object>,
  depth: number,
): void {
  const found = leaf(value);
  if (found !== undefined) {
    visit({ path, value, ...found });
    return;
  }
  if (typeof value !== 'object' || value === null || above.has(value)) return;
  if (depth === mostDepth) {
    visit({ path, value, kind: 'other', bytes: 0 });
    return;
  }
  above.add(value);
  for (const [name, inner] of partsOf(value)) step(inner, `${path}${name}`, visit, above, depth + 1);
}

function* partsOf(value: object): Generator<readonly [string, unknown]> {
  if (Array.isArray(value)) {
    for (const inner of value) yield ['[]', inner];
  } else if (value instanceof Map) {
    for (const [key, inner] of value) {
      yield ['{}', key];
      yield ['{}', inner];
    }
  } else if (value instanceof Set) {
    for (const inner of value) yield ['{}', inner];
  } else {
    for (const [name, inner] of Object.entries(value)) yield [`.${name}`, inner];
  }
}

function leaf(value: unknown): { readonly kind: ValueKind; readonly bytes: number } | undefined {
  switch (typeof value) {
    case 'string':
      return { kind: 'text', bytes: encoder.encode(value).length };
    case 'number':
    case 'bigint':
      return { kind: 'number', bytes: 8 };
    case 'boolean':
      return { kind: 'truth', bytes: 1 };
    case 'undefined':
      return { kind: 'nothing', bytes: 0 };
    case 'object':
      return value === null ? { kind: 'nothing', bytes: 0 } : object(value);
    case 'function':
    case 'symbol':
      return { kind: 'other', bytes: 0 };
  }
}

function object(value: object): { readonly kind: ValueKind; readonly bytes: number } | undefined {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
    return { kind: 'bytes', bytes: value.byteLength };
  if (value instanceof Blob) return { kind: 'file', bytes: value.size };
  if (value instanceof Date) return { kind: 'date', bytes: 8 };
  if (Array.isArray(value) || value instanceof Map || value instanceof Set) return undefined;
  const plain = Object.getPrototypeOf(value) === Object.prototype;
  return plain ? undefined : { kind: 'other', bytes: 0 };
}
