/** Remembers success only: what failed is tried again by whoever asks next. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return async () => {
    loading ??= load();
    try {
      return await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
}

/**
 * A function that can be called before it is there: what makes it begins at once, and every call waits for it. Fails as
 * its making did; the next call makes it again.
 */
export function soon<Args extends readonly unknown[], T>(
  make: () => Promise<(...args: Args) => Promise<T>>,
): (...args: Args) => Promise<T> {
  const made = once(make);
  made().catch(() => undefined);
  return async (...args) => (await made())(...args);
}
