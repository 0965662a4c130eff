/** `test` for every flow: whatever else a flow shows, it fails on any error, policy violation or foreign request. */
import { test as base, expect } from '@playwright/test';
import { addressVariable } from './global-setup.ts';
import { type Recording, record } from './recording.ts';

interface Fixtures {
  readonly recording: Recording;
}

/** Address of the served production build, with a trailing slash. */
export function pageAddress(): string {
  const address = process.env[addressVariable];
  if (address === undefined)
    throw new Error(`${addressVariable} is not set: run through playwright.config.ts`);
  return address;
}

export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => {
    await use(pageAddress());
  },
  recording: [
    async ({ context }, use) => {
      const recording = await record(context, pageAddress());
      await use(recording);
      await recording.settled();
      expect.soft(recording.errors, 'errors of the page and its workers').toEqual([]);
      expect.soft(recording.violations, 'actions the policy refused').toEqual([]);
      expect.soft(recording.foreign(), 'requests that left the own origin').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
