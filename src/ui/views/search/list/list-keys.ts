interface Position {
  readonly active: number;
  readonly count: number;
  /** Lines on one screen. */
  readonly page: number;
}

/** The line that a key goes to; undefined for keys that move nothing. At an end it stays where it is. */
export function listKey(key: string, { active, count, page }: Position): number | undefined {
  const to = (line: number): number | undefined =>
    count === 0 ? undefined : Math.max(0, Math.min(count - 1, line));
  switch (key) {
    case 'ArrowDown':
      return to(active + 1);
    case 'ArrowUp':
      return to(active - 1);
    case 'PageDown':
      return to(active + page);
    case 'PageUp':
      return to(active - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(count - 1);
    default:
      return undefined;
  }
}
