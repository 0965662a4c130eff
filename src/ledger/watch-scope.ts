/** What the browser tells a page, or a worker, of its own requests. Runs in both. */
import type { AnsweredFrom, RequestNote } from './contract.ts';

/** Not every browser tells the status. */
type Timing = Omit<PerformanceResourceTiming, 'responseStatus'> & { readonly responseStatus?: number };

/**
 * Tells every request that has ended, those before this call too, and every one that the policy refused. Requests come
 * from the browser's resource timing, which goes on when its own buffer of 250 is full.
 */
export function watchScope(tell: (notes: readonly RequestNote[]) => void): void {
  const origin = performance.timeOrigin;
  const observer = new PerformanceObserver((list) => {
    tell((list.getEntries() as Timing[]).map((timing) => noteOf(timing, origin + timing.startTime)));
  });
  for (const type of ['navigation', 'resource']) observer.observe({ type, buffered: true });
  addEventListener('securitypolicyviolation', (event: Event) => {
    const refusal = refusalOf(event as SecurityPolicyViolationEvent, origin);
    if (refusal !== undefined) tell([refusal]);
  });
}

/** Undefined for what is no request: `inline`, `eval`, `blob`, `data`, a Trusted Types sink. */
function refusalOf(event: SecurityPolicyViolationEvent, origin: number): RequestNote | undefined {
  const { blockedURI, effectiveDirective, disposition, originalPolicy, timeStamp } = event;
  if (disposition !== 'enforce' || !/^(http|ws)s?:/.test(blockedURI)) return undefined;
  return {
    at: origin + timeStamp,
    address: blockedURI,
    initiator: '',
    from: 'unknown',
    refused: effectiveDirective,
    policy: originalPolicy,
  };
}

function noteOf(timing: Timing, at: number): RequestNote {
  const { name, initiatorType, transferSize, encodedBodySize, responseStatus = 0 } = timing;
  // All 0: it failed, or it is another origin's and the browser hides its sizes.
  const hidden = transferSize + encodedBodySize + responseStatus === 0;
  return {
    at,
    address: name,
    initiator: initiatorType,
    from: answeredFrom(timing, hidden),
    ...(!hidden && { bytes: transferSize, body: encodedBodySize }),
    ...(responseStatus !== 0 && { status: responseStatus }),
  };
}

function answeredFrom({ transferSize, workerStart }: Timing, hidden: boolean): AnsweredFrom {
  if (hidden) return 'unknown';
  if (transferSize > 0) return 'network';
  return workerStart > 0 ? 'service-worker' : 'browser-cache';
}
