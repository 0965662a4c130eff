/** Cancels whatever would take this page elsewhere: a policy says nothing about where a page may go. */

/** Browsers of 2025 and older have no `navigation`. */
type GuardedPage = Pick<Window, 'location'> & { readonly navigation?: Navigation };

/**
 * The page may go to itself, without a query or a further path, where a secret could ride, and hand over files it made
 * itself. What a reader types into the address bar is not the page's doing and passes, as does the way back to where
 * somebody has been. Browsers without the Navigation API have no such guard; answers whether there is one. Windows that
 * open beside this one are not held.
 */
export function guardNavigation(page: GuardedPage): boolean {
  if (page.navigation === undefined) return false;
  const here = new URL(page.location.href);
  page.navigation.addEventListener('navigate', (event) => {
    if (event.navigationType === 'traverse') return;
    if (!mayGo(event.destination.url, event.downloadRequest, here)) event.preventDefault();
  });
  return true;
}

/** `download` is the file's name, null where no download is asked for. */
export function mayGo(address: string, download: string | null, here: URL): boolean {
  if (download !== null && address.startsWith(`blob:${here.origin}/`)) return true;
  if (!URL.canParse(address)) return false;
  const { origin, pathname, search } = new URL(address);
  const own = ['./', './index.html'].map((path) => new URL(path, here).pathname);
  return (
    origin === here.origin &&
    [...own, here.pathname].includes(pathname) &&
    (search === '' || search === here.search)
  );
}
