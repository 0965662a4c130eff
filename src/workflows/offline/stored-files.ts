/** What is kept besides the service worker itself: its caches, and the word of a user who wants no copy. */

const key = 'yearspan-offline';

/** Whether the user removed the copy, and so wants none. */
export function isDeclined(page: Window): boolean {
  try {
    return page.localStorage.getItem(key) === 'declined';
  } catch {
    // Where nothing may be kept, nothing was.
    return false;
  }
}

export function noteDeclined(page: Window): void {
  try {
    page.localStorage.setItem(key, 'declined');
  } catch {
    // Then it holds for this page only.
  }
}

export function forgetDeclined(page: Window): void {
  try {
    page.localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

/** Files of this site in every version, models included; another copy of Yearspan on the same host keeps its own. */
export async function deleteStoredFiles(page: Window): Promise<void> {
  const { caches, document } = page;
  const site = new URL('./', document.baseURI);
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith('yearspan-app-') && name.endsWith(` ${site.pathname}`));
  await Promise.all(ours.map((name) => caches.delete(name)));
  if (!names.includes('yearspan-models')) return;
  const models = await caches.open('yearspan-models');
  for (const { url } of await models.keys()) if (url.startsWith(site.href)) await models.delete(url);
  if ((await models.keys()).length === 0) await caches.delete('yearspan-models');
}
