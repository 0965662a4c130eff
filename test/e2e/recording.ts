/** Everything a page asks for, says and is refused, so that silence can be asserted. */
import type { BrowserContext, ConsoleMessage, Page, Request } from '@playwright/test';
import { listenToWorkers } from './worker-issues.ts';

export interface Recording {
  /** Address of every request of the page and its workers, in order. */
  readonly requests: readonly string[];
  /** Console errors, uncaught errors and unhandled rejections, of the page and its workers. */
  readonly errors: readonly string[];
  /** What the Content-Security-Policy refused. */
  readonly violations: readonly string[];
  /** Requests that left the page's own origin; `blob:` and `data:` never leave the machine. */
  readonly foreign: () => readonly string[];
  /** Resolves when every page opened so far is listened to; await it before believing that nothing happened. */
  readonly settled: () => Promise<void>;
  /** Allows for what a test provokes: takes requests, errors and refusals that `pattern` names off the record, and answers with them. */
  readonly excuse: (pattern: RegExp) => readonly string[];
}

/** Marks the one console line that the page-side listener below writes for a refused action. */
const violationMark = 'securitypolicyviolation:';

/** Chromium's own words on a policy, in the page's console. */
const policyWords = /Content Security Policy|Refused to/;

function stayedHome(address: string, origin: string): boolean {
  const { protocol, origin: own } = new URL(address);
  return protocol === 'blob:' || protocol === 'data:' || own === origin;
}

/** Removes what `pattern` names from `record`, and answers with it. */
function takeNamed(record: string[], pattern: RegExp): string[] {
  const named = record.filter((line) => pattern.test(line));
  record.splice(0, record.length, ...record.filter((line) => !pattern.test(line)));
  return named;
}

/** Runs inside the page. */
function reportViolations(mark: string): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    console.warn(`${mark} ${effectiveDirective} ${blockedURI}`);
  });
}

/** Starts to record `context`; call it before its first page opens. `address` is the page's own. */
export async function record(context: BrowserContext, address: string): Promise<Recording> {
  const origin = new URL(address).origin;
  const requests: string[] = [];
  const errors: string[] = [];
  const violations: string[] = [];
  context.on('request', (request: Request) => {
    requests.push(request.url());
  });
  context.on('console', (message: ConsoleMessage) => {
    const text = message.text();
    if (text.startsWith(violationMark) || policyWords.test(text)) violations.push(text);
    else if (message.type() === 'error') errors.push(`${text} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    errors.push(String(error.error()));
  });
  await context.addInitScript(reportViolations, violationMark);
  const listening: Promise<void>[] = [];
  context.on('page', (page: Page) => {
    const listen = listenToWorkers(page, (what) => {
      violations.push(`worker: ${what}`);
    });
    // A page that closes at once has no workers to listen to.
    listening.push(listen.catch(() => undefined));
  });
  return {
    requests,
    errors,
    violations,
    settled: async () => {
      await Promise.all(listening);
    },
    foreign: () => requests.filter((request) => !stayedHome(request, origin)),
    excuse: (pattern) => [requests, errors, violations].flatMap((record) => takeNamed(record, pattern)),
  };
}
