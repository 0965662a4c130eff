/** Indices of the items under each key, keys in order of first appearance. */
export function groupIndices(keys: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}

/** Splits keys into `count` folds, so that all items of one key share a fold; deterministic. */
export function foldsOf(keys: readonly string[], count: number): Int32Array {
  const order = [...new Set(keys)].sort((p, q) => scatter(p) - scatter(q) || (p < q ? -1 : 1));
  const fold = new Map(order.map((key, index) => [key, index % count]));
  return Int32Array.from(keys, (key) => fold.get(key) ?? 0);
}

/** A fixed number for a text, spread evenly over 0..2^32 (FNV-1a). */
export function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
