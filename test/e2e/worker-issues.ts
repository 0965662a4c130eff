/**
 * What the policy refuses inside a page's workers. Chromium tells the page's console nothing of it, and a listener put
 * into a running worker comes too late for its first lines; the worker's own list of issues is complete and is
 * repeated to whoever asks later.
 */
import type { Page } from '@playwright/test';

interface IssueMessage {
  readonly method?: string;
  readonly params?: {
    readonly issue?: {
      readonly details: {
        readonly contentSecurityPolicyIssueDetails?: {
          readonly violatedDirective: string;
          readonly blockedURL?: string;
          readonly contentSecurityPolicyViolationType: string;
        };
      };
    };
  };
}

/** Reports each refused action of each worker of `page` as `directive address`; resolves when listening. */
export async function listenToWorkers(page: Page, refused: (what: string) => void): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    const message = JSON.stringify({ id: 1, method: 'Audits.enable' });
    // A worker that is gone by now has nothing more to say.
    session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method, params } = JSON.parse(message) as IssueMessage;
    const details = params?.issue?.details.contentSecurityPolicyIssueDetails;
    if (method !== 'Audits.issueAdded' || details === undefined) return;
    refused(
      `${details.violatedDirective} ${details.blockedURL ?? details.contentSecurityPolicyViolationType}`,
    );
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
}
