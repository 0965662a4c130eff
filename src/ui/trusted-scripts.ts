/** Trusted Types: the only text that may become a script is the address of one of our own built workers. */

interface TrustedTypes {
  createPolicy(name: 'default', rules: { readonly createScriptURL: (address: string) => string }): unknown;
}

/** The folder that the build puts every script into. */
const ours = new URL(/* @vite-ignore */ '.', import.meta.url).href;

/** Once, before the first worker starts. The policy in index.html allows this one set of rules and no other. */
export function trustOwnWorkersOnly(page: Window & { readonly trustedTypes?: TrustedTypes }): void {
  page.trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      const { href } = new URL(address, page.location.href);
      const name = href.startsWith(ours) ? href.slice(ours.length) : '';
      if (!/^[\w.-]+\.js$/.test(name)) throw new TypeError('not a script of this page');
      return href;
    },
  });
}
