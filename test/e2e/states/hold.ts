/** Work held up halfway, so that a state which passes in a moment can be looked at. */
import type { Page } from '@playwright/test';

type Release = () => Promise<void>;

/** From now on no model arrives until what is given back is called. */
export async function holdModels(page: Page): Promise<Release> {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route('**/models/**', async (route) => {
    await gate;
    await route.continue();
  });
  return async () => {
    open();
    await page.unrouteAll({ behavior: 'wait' });
  };
}

/** From now on no worker decodes a photo until what is given back is called. */
export async function holdDecoding(page: Page): Promise<Release> {
  const workers = page.workers();
  await Promise.all(
    workers.map((worker) =>
      worker.evaluate(() => {
        const decode = self.createImageBitmap.bind(self);
        const gate = new Promise<void>((resolve) => {
          Object.assign(self, { releaseDecoding: resolve });
        });
        self.createImageBitmap = async (...given: readonly unknown[]) => {
          await gate;
          return Reflect.apply(decode, undefined, given) as ImageBitmap;
        };
      }),
    ),
  );
  return async () => {
    await Promise.all(
      workers.map((worker) =>
        worker.evaluate(() => {
          (self as typeof self & { releaseDecoding?: () => void }).releaseDecoding?.();
        }),
      ),
    );
  };
}
