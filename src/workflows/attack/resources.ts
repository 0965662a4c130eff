/** Files that a document loads: pictures, styles, scripts and hints to the browser. */
import { answered, eventSight, nothing, type Attempt } from './attempt.ts';

function link(rel: string, address: string, place: HTMLElement, as?: string): HTMLLinkElement {
  const element = document.createElement('link');
  element.rel = rel;
  if (as !== undefined) element.as = as;
  element.href = address;
  place.append(element);
  return element;
}

export const resources = {
  image: ({ address }) => {
    const image = new Image();
    image.src = address;
    return eventSight(image, 'load');
  },
  media: ({ address }) => {
    const video = document.createElement('video');
    video.src = address;
    return eventSight(video, 'loadeddata');
  },
  plugin: ({ address, place }) => {
    const object = document.createElement('object');
    object.data = address;
    place.append(object);
    return eventSight(object, 'load');
  },
  stylesheet: ({ address, place }) => eventSight(link('stylesheet', address, place), 'load'),
  cssImport: ({ address, place }) => {
    const style = document.createElement('style');
    style.textContent = `@import url(${JSON.stringify(address)});`;
    place.append(style);
    return nothing;
  },
  cssUrl: async ({ address, place, token, signal }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.${token} { background-image: url(${JSON.stringify(address)}); }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    signal.addEventListener('abort', () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    });
    place.className = token;
    // Laid out now, which is what loads it.
    await Promise.resolve(place.getBoundingClientRect());
    return nothing;
  },
  font: async ({ address, token }) => {
    await new FontFace(token, `url(${JSON.stringify(address)})`).load();
    return answered;
  },
  script: ({ address, place }) => {
    const script = document.createElement('script');
    script.src = address;
    place.append(script);
    return eventSight(script, 'load');
  },
  module: async ({ address }) => {
    await import(/* @vite-ignore */ address);
    return answered;
  },
  modulePreload: ({ address, place }) => eventSight(link('modulepreload', address, place), 'load'),
  prefetch: ({ address, place }) => eventSight(link('prefetch', address, place), 'load'),
  preload: ({ address, place }) => eventSight(link('preload', address, place, 'image'), 'load'),
  dnsPrefetch: ({ target, place }) => {
    link('dns-prefetch', target.origin, place);
    return nothing;
  },
  preconnect: ({ target, place }) => {
    link('preconnect', target.origin, place);
    return nothing;
  },
  speculation: ({ address, place }) => {
    const script = document.createElement('script');
    script.type = 'speculationrules';
    script.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [address] }] });
    place.append(script);
    return nothing;
  },
  inlineScript: ({ address, place }) => {
    const script = document.createElement('script');
    script.textContent = `new Image().src = ${JSON.stringify(address)};`;
    place.append(script);
    return nothing;
  },
  evaluated: ({ address }) => {
    Reflect.construct(Function, [`new Image().src = ${JSON.stringify(address)};`]);
    return answered;
  },
} as const satisfies Readonly<Record<string, Attempt>>;
