/**
 * The first language of the reader's list that we speak, else the first of ours: lookup by BCP 47 (RFC 4647, 3.4), and
 * where that ends without one, any variety of the same language, in the same script if there is one.
 */
export function chooseLocale(preferred: readonly string[], available: readonly string[]): string {
  for (const tag of preferred) {
    const chosen = lookUp(tag, available) ?? nearest(tag, available);
    if (chosen !== undefined) return chosen;
  }
  return available[0] ?? 'en';
}

/** The tag itself, or what is left of it after taking subtags from its end. */
function lookUp(tag: string, available: readonly string[]): string | undefined {
  let range = tag.toLowerCase();
  while (range !== '') {
    const chosen = available.find((one) => one.toLowerCase() === range);
    if (chosen !== undefined) return chosen;
    range = range.replace(/(?:-[a-z0-9])?-?[^-]*$/, '');
  }
  return undefined;
}

function nearest(tag: string, available: readonly string[]): string | undefined {
  const wished = likely(tag);
  const near = available.filter((one) => wished !== undefined && likely(one)?.language === wished.language);
  return near.find((one) => likely(one)?.script === wished?.script) ?? near[0];
}

/** With the script that the language is most often written in; undefined for what is no tag. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
