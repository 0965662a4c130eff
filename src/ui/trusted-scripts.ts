/** Trusted Types: the only text that may become a script is the address of one of our own built workers. */

interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: { readonly createScriptURL: (address: string) => string | null },
  ): unknown;
}

/** The folder that the build puts every script into. */
const ours = new URL(/* @vite-ignore */ '.', import.meta.url).href;

/** Stands beside index.html, since a service worker serves its own folder. */
const serviceWorker = new URL(/* @vite-ignore */ '../service-worker.js', import.meta.url).href;

/** As vite.config.ts names them. */
const workerName = /^worker-[a-z]+-[\w-]{8}\.js$/;

/** Once, before the first worker starts. The policy in index.html allows this one set of rules and no other. */
export function trustOwnWorkersOnly(page: Window & { readonly trustedTypes?: TrustedTypes }): void {
  page.trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      const { href } = new URL(address, page.location.href);
      if (href === serviceWorker) return href;
      const name = href.startsWith(ours) ? href.slice(ours.length) : '';
      // Null: the browser refuses it, and says so.
      return workerName.test(name) ? href : null;
    },
  });
}
