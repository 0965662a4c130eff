/** Caches, keys and locks of this page's code have names that begin so. */
const prefix = 'yearspan-';

/** By the name alone: what lies there is looked at all the same. */
export function isOurName(name: string): boolean {
  return name.startsWith(prefix);
}
