/** The policy that is really in force: the page's own tags, and the headers that came with it. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { fetchShipped } from '../../workflows/shipped/fetch-shipped.ts';

export interface Directive {
  readonly name: string;
  readonly value: string;
}

/** Undefined for a header that did not come. */
export type ShownHeaders = Readonly<Record<HeaderName, string | undefined>>;

export const headerNames = [
  'content-security-policy',
  'connection-allowlist',
  'permissions-policy',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'x-content-type-options',
  'x-frame-options',
] as const;

export type HeaderName = (typeof headerNames)[number];

/**
 * Why no headers are shown. `later`: a service worker came after the page and answers for the host now, so that what the
 * page itself came with cannot be asked for any more.
 */
export type Unread = 'asking' | 'unknown' | 'later';

export interface PolicyScreen {
  /** Of every policy tag in the page. */
  readonly tags: ReadonlySignal<readonly (readonly Directive[])[]>;
  readonly headers: ReadonlySignal<ShownHeaders | Unread>;
  /** Whether a service worker handed out this page. */
  readonly served: boolean;
  /** Reads it all again. */
  readonly look: () => Promise<void>;
}

export function readPolicy(text: string): readonly Directive[] {
  return text
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '')
    .map((directive) => {
      const [name = '', ...values] = directive.split(/\s+/);
      return { name, value: values.join(' ') };
    });
}

export function createPolicy(page: Window): PolicyScreen {
  const tags = signal<readonly (readonly Directive[])[]>([]);
  const headers = signal<ShownHeaders | Unread>('asking');
  const [navigation] = page.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const served = navigation !== undefined && navigation.workerStart > 0;
  return {
    tags,
    headers,
    served,
    async look() {
      const found = page.document.querySelectorAll<HTMLMetaElement>(
        'head > meta[http-equiv="Content-Security-Policy"]',
      );
      tags.value = [...found].map(({ content }) => readPolicy(content));
      if (!served && isControlled(page)) {
        if (typeof headers.peek() === 'string') headers.value = 'later';
        return;
      }
      try {
        const answer = await fetchShipped('./', { head: true, fresh: true });
        const shown = headerNames.map((name) => [name, answer.headers.get(name) ?? undefined]);
        headers.value = Object.fromEntries(shown) as ShownHeaders;
      } catch {
        // No network and no stored copy.
        headers.value = 'unknown';
      }
    },
  };
}

function isControlled({ navigator }: Window): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}
