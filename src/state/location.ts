import { effect, signal, type Signal } from '@preact/signals';
import { chooseLocale, isLocale, type Locale } from '../i18n/index.ts';

/** Where the reader is: kept in memory and after the # of the address, which no server ever sees; stored nowhere. */
export interface Location {
  readonly locale: Signal<Locale>;
  /** Name of the view, and after a slash that of a part of it; empty for the first one. */
  readonly view: Signal<string>;
  /** Address of a view in the present language. */
  linkTo(view: string): string;
}

/** `#compare?lang=zh-CN`; the language stands there only once it was chosen by hand. */
export function readHash(hash: string, preferred: readonly string[]): { view: string; locale: Locale } {
  const [view = '', query = ''] = hash.replace(/^#/, '').split('?');
  const stated = new URLSearchParams(query).get('lang');
  return { view, locale: isLocale(stated) ? stated : chooseLocale(preferred) };
}

export function writeHash(view: string, locale: Locale, preferred: readonly string[]): string {
  const query = locale === chooseLocale(preferred) ? '' : `?lang=${locale}`;
  return view === '' && query === '' ? '' : `#${view}${query}`;
}

/** Follows the address bar, and keeps it true. */
export function createLocation(page: Window): Location {
  const preferred = page.navigator.languages;
  const start = readHash(page.location.hash, preferred);
  const locale = signal(start.locale);
  const view = signal(start.view);
  page.addEventListener('hashchange', () => {
    const next = readHash(page.location.hash, preferred);
    view.value = next.view;
    locale.value = next.locale;
  });
  effect(() => {
    const hash = writeHash(view.value, locale.value, preferred);
    if (hash !== page.location.hash) {
      page.history.replaceState(null, '', `${page.location.pathname}${page.location.search}${hash}`);
    }
  });
  return { locale, view, linkTo: (to) => writeHash(to, locale.value, preferred) };
}
