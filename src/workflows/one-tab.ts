/**
 * Takes a right that only one tab has at a time. The browser gives it back when the page goes, however it goes.
 * Resolves with how to give it back, or with nothing while somebody has it.
 */
export function takeAlone(name: string): Promise<(() => void) | undefined> {
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
