/** The copy of the site on this device, as the bar and the strip below it speak of it. */
export const offline = {
  'offline.bar': 'also offline',
  'update.label': 'New version',
  'update.title': 'There is a new version of Yearspan',
  'update.which': 'Version {version}, build {id}.',
  'update.offered':
    'Yours goes on working, and nothing changes until you agree. Stored in full it takes {size}; only what is new is fetched.',
  'update.storing': 'Fetching and checking: {done} of {total}.',
  'update.waits': 'It is stored and takes over when this is the only tab with Yearspan.',
  'update.taken': 'It is in place. Load the page again to use it.',
  'update.now': 'Update now',
  'update.reload': 'Load again',
  'update.later': 'Later',
  'update.close': 'Close',
} as const;

export const offlinePlurals = {
  'update.others': {
    one: 'It is stored, but 1 other tab with Yearspan is open. Nothing is lost: finish there, close that tab, then update here.',
    other:
      'It is stored, but {count} other tabs with Yearspan are open. Nothing is lost: finish there, close them, then update here.',
  },
} as const;
