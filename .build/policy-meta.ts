import type { Plugin } from 'vite';
import { contentSecurityPolicy, devContentSecurityPolicy } from './policy.ts';

/** Writes the policy into index.html as its first tag, so it holds on any static host and for all that follows. */
export function policyMeta(): Plugin {
  return {
    name: 'yearspan:policy-meta',
    transformIndexHtml: (_html, { server }) => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: server === undefined ? contentSecurityPolicy : devContentSecurityPolicy,
        },
        injectTo: 'head-prepend',
      },
      { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head-prepend' },
    ],
  };
}
