/** Checks of values that came from outside: each gives back a value known to be of its type, or `wrong`. */
export const wrong: unique symbol = Symbol('wrong');
export type Wrong = typeof wrong;
export type Check<T> = (value: unknown) => T | Wrong;

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type Required<T> = { readonly [K in Exclude<keyof T, OptionalKeys<T>>]: Check<T[K]> };
type Optional<T> = { readonly [K in OptionalKeys<T>]-?: Check<Exclude<T[K], undefined>> };

export function text(longest: number, pattern?: RegExp): Check<string> {
  return (value) =>
    typeof value === 'string' && value.length <= longest && (pattern === undefined || pattern.test(value))
      ? value
      : wrong;
}

export function number(from = -Infinity, to = Infinity): Check<number> {
  return (value) =>
    typeof value === 'number' && Number.isFinite(value) && value >= from && value <= to ? value : wrong;
}

export function whole(from: number, to: number = Number.MAX_SAFE_INTEGER): Check<number> {
  return (value) => (Number.isSafeInteger(value) ? number(from, to)(value) : wrong);
}

export const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : wrong);

export function oneOf<const T>(values: readonly T[]): Check<T> {
  return (value) => values.find((known) => known === value) ?? wrong;
}

/** The first of several kinds of value that fits. */
export function either<T>(...checks: readonly Check<T>[]): Check<T> {
  return (value) => {
    for (const check of checks) {
      const checked = check(value);
      if (checked !== wrong) return checked;
    }
    return wrong;
  };
}

export function list<T>(item: Check<T>, most: number, fewest = 0): Check<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most || value.length < fewest) return wrong;
    const items: T[] = [];
    for (const one of value) {
      const checked = item(one);
      if (checked === wrong) return wrong;
      items.push(checked);
    }
    return items;
  };
}

/** An object with these own fields. Fields that it does not name are left out of the answer. */
export function object<T>(required: Required<T>, optional: Optional<T>): Check<T> {
  const needed = Object.entries<Check<unknown>>(required);
  const extra = Object.entries<Check<unknown>>(optional);
  return (value) => {
    if (typeof value !== 'object' || value === null) return wrong;
    const fields: Record<string, unknown> = {};
    for (const [name, check] of needed) {
      const checked = Object.hasOwn(value, name) ? check(Reflect.get(value, name)) : wrong;
      if (checked === wrong) return wrong;
      fields[name] = checked;
    }
    for (const [name, check] of extra) {
      const field: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
      if (field === undefined) continue;
      const checked = check(field);
      if (checked === wrong) return wrong;
      fields[name] = checked;
    }
    // Every required field of T was checked, and every optional one that is there.
    return fields as T;
  };
}
