/** Whether two plain values say the same: order of fields and fields that are undefined do not count. */
export function same(one: unknown, other: unknown): boolean {
  // 0 and -0 are one: text, which a backup is made of, has no -0.
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Float32Array || other instanceof Float32Array) {
    return (
      one instanceof Float32Array &&
      other instanceof Float32Array &&
      one.length === other.length &&
      one.every((value, index) => value === other[index])
    );
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => same(fieldOf(one, name), fieldOf(other, name)));
}

function fieldOf(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
