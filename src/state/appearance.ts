/** How the page looks where the reader wants it other than the device says. */
export const themes = ['device', 'light', 'dark'] as const;
export const contrasts = ['device', 'more'] as const;

export interface Appearance {
  readonly theme: (typeof themes)[number];
  readonly contrast: (typeof contrasts)[number];
}

/** What of it stands in an address; anything unknown is as the device says. */
export function readAppearance(query: URLSearchParams): Appearance {
  const stated = <Value extends string>(name: string, values: readonly Value[], otherwise: Value): Value =>
    values.find((value) => value === query.get(name)) ?? otherwise;
  return {
    theme: stated('theme', themes, 'device'),
    contrast: stated('contrast', contrasts, 'device'),
  };
}
