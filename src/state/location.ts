import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { chooseLocale, fetchWords, isLocale, type Locale } from '../i18n/index.ts';
import { readAppearance, type Appearance } from './appearance.ts';
import { lightChoices, type LightChoice } from './light-mode.ts';

/** Where the reader is: kept in memory and after the # of the address, which no server ever sees; stored nowhere. */
export interface Location {
  /** The language that is shown. */
  readonly locale: ReadonlySignal<Locale>;
  /** Name of the view, and after a slash that of a part of it; empty for the first one. */
  readonly view: Signal<string>;
  readonly appearance: Signal<Appearance>;
  readonly light: Signal<LightChoice>;
  /** When the words of the language that the page starts with are there; English is shown where they cannot be had. */
  readonly ready: Promise<unknown>;
  /** Shows another language as soon as its words are there; false when they could not be fetched and nothing changed. */
  speak(locale: Locale): Promise<boolean>;
  /** Address of a view in the present language. */
  linkTo(view: string): string;
}

/** All that the address says. */
export interface Place {
  readonly view: string;
  readonly locale: Locale;
  readonly appearance: Appearance;
  readonly light: LightChoice;
}

/** `#compare?lang=zh-CN&theme=dark`; each choice stands there only once it was made by hand. */
export function readHash(hash: string, preferred: readonly string[]): Place {
  const [view = '', written = ''] = hash.replace(/^#/, '').split('?');
  const query = new URLSearchParams(written);
  const [lang, light] = [query.get('lang'), query.get('light')];
  return {
    view,
    locale: isLocale(lang) ? lang : chooseLocale(preferred),
    appearance: readAppearance(query),
    light: lightChoices.find((choice) => choice === light) ?? 'auto',
  };
}

export function writeHash(place: Place, preferred: readonly string[]): string {
  const { view, locale, appearance, light } = place;
  const query = new URLSearchParams();
  if (locale !== chooseLocale(preferred)) query.set('lang', locale);
  if (appearance.theme !== 'device') query.set('theme', appearance.theme);
  if (appearance.contrast !== 'device') query.set('contrast', appearance.contrast);
  if (light !== 'auto') query.set('light', light);
  const written = query.toString();
  return view === '' && written === '' ? '' : `#${view}${written === '' ? '' : `?${written}`}`;
}

/** Follows the address bar, and keeps it true. */
export function createLocation(page: Window): Location {
  const preferred = page.navigator.languages;
  const start = readHash(page.location.hash, preferred);
  const wanted = signal(start.locale);
  const locale = signal('en');
  const view = signal(start.view);
  const appearance = signal(start.appearance);
  const light = signal(start.light);
  const addressOf = (to: string): string =>
    writeHash(
      { view: to, locale: wanted.value, appearance: appearance.value, light: light.value },
      preferred,
    );

  async function speak(next: Locale): Promise<boolean> {
    wanted.value = next;
    const fetched = await fetchWords(next).then(
      () => true,
      () => false,
    );
    // The reader may have chosen again in the meantime.
    if (wanted.peek() !== next) return fetched;
    if (fetched) locale.value = next;
    else wanted.value = locale.peek();
    return fetched;
  }

  const ready = speak(start.locale);
  page.addEventListener('hashchange', () => {
    const next = readHash(page.location.hash, preferred);
    view.value = next.view;
    appearance.value = next.appearance;
    light.value = next.light;
    void speak(next.locale);
  });
  effect(() => {
    const hash = addressOf(view.value);
    if (hash !== page.location.hash) {
      page.history.replaceState(null, '', `${page.location.pathname}${page.location.search}${hash}`);
    }
  });
  return { locale, view, appearance, light, ready, speak, linkTo: addressOf };
}
