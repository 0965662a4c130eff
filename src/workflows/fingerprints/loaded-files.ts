/** Which files of its site a page has loaded, as the browser's own timing entries say. */
export function loadedFiles(timing: Performance, site: string): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { name, initiatorType } of timing.getEntriesByType('resource') as PerformanceResourceTiming[]) {
    // What is fetched is data; this check itself fetches every file.
    if (initiatorType === 'fetch' || initiatorType === 'xmlhttprequest') continue;
    const whole = pageAddress(name);
    if (whole.startsWith(site)) paths.add(whole.slice(site.length) || 'index.html');
  }
  paths.add('index.html');
  return paths;
}

/** Address of the folder that the page was opened from, with a trailing slash. */
export function siteOf(page: string): string {
  return new URL('./', page).href.split(/[?#]/)[0] ?? page;
}

/** Without query and hash, which a static host does not look at. */
export function pageAddress(page: string): string {
  return page.split(/[?#]/)[0] ?? page;
}
