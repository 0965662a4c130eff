const name = 'yearspan-import';

/**
 * Takes the right to import: two at once could store one photo twice. The browser gives it back when the page goes,
 * however it goes. Resolves with how to give it back, or with nothing while another import has it.
 */
export function onlyImport(): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((release) => {
          resolve(release);
        });
      })
      .catch(reject);
  });
}
