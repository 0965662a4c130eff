/** Documents: frames, forms and the page itself going elsewhere. */
import { nothing, type Attempt, type AttemptContext } from './attempt.ts';
import type { Sight } from './outcome.ts';

/**
 * What the guard did with a navigation of this page. Where there is no guard nothing is tried: this page would be gone,
 * and with it the table.
 */
function leave({ guarded, signal, token }: AttemptContext, go: () => void): Sight | Promise<Sight> {
  const { navigation } = globalThis as { readonly navigation?: Navigation };
  if (!guarded || navigation === undefined) return { saw: 'unguarded' };
  return new Promise((resolve) => {
    // After the guard's own listener, which was there first.
    navigation.addEventListener(
      'navigate',
      (event) => {
        // The reader may go to another view meanwhile.
        if (!event.destination.url.includes(token)) return;
        const held = event.defaultPrevented;
        // Should the guard have a hole, the reader keeps this page all the same.
        event.preventDefault();
        resolve(held ? { saw: 'guarded' } : { saw: 'asked' });
      },
      { signal },
    );
    go();
  });
}

function click(place: HTMLElement, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  place.append(link);
  link.click();
}

function frame(place: HTMLElement): HTMLIFrameElement {
  const made = document.createElement('iframe');
  place.append(made);
  return made;
}

export const leaving = {
  frame: ({ address, place }) => {
    frame(place).src = address;
    return nothing;
  },
  frameRefresh: ({ address, place }) => {
    const inside = frame(place).contentDocument;
    const meta = inside?.createElement('meta');
    if (inside === null || meta === undefined) return nothing;
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=${address}`;
    inside.head.append(meta);
    return nothing;
  },
  form: ({ address, place, token }) => {
    const form = document.createElement('form');
    const field = document.createElement('input');
    frame(place).name = token;
    // Of fields that show Chromium would ask its maker what belongs into them.
    field.type = 'hidden';
    field.name = 'token';
    field.value = token;
    form.append(field);
    form.method = 'post';
    form.action = address;
    form.target = token;
    place.append(form);
    form.submit();
    return nothing;
  },
  base: ({ target, place }) => {
    const base = document.createElement('base');
    base.href = `${target.origin}/`;
    place.append(base);
    const moved = document.baseURI.startsWith(target.origin);
    base.remove();
    return moved ? { saw: 'answered' } : nothing;
  },
  link: (context) =>
    leave(context, () => {
      click(context.place, context.address);
    }),
  location: (context) =>
    leave(context, () => {
      location.assign(context.address);
    }),
  pageRefresh: (context) =>
    leave(context, () => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0; url=${context.address}`;
      document.head.append(meta);
      context.signal.addEventListener('abort', () => {
        meta.remove();
      });
    }),
  /** Of this site itself, with something to tell in the query. */
  ownLocation: (context) =>
    leave(context, () => {
      location.assign(`./?${context.token}`);
    }),
} as const satisfies Readonly<Record<string, Attempt>>;
