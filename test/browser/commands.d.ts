/** The commands of test/tools/browser-commands.ts, as browser tests see them. */
import 'vitest/browser';

declare module 'vitest/browser' {
  interface BrowserCommands {
    block(pattern: string): Promise<void>;
    unblock(pattern: string): Promise<void>;
  }
}
