/** What a browser test asks of the machine around it. */
import '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';

/** Refuses every request to such an address, of the page and of its workers, as when the server is away. */
const block: BrowserCommand<[pattern: string]> = async ({ context }, pattern) => {
  await context.route(pattern, (route) => route.abort());
};

const unblock: BrowserCommand<[pattern: string]> = async ({ context }, pattern) => {
  await context.unroute(pattern);
};

export const browserCommands = { block, unblock };
