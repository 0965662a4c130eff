/** What the browser says it refused, told apart by attempt: it says so late, and once for each policy. */
import type { ChannelId } from './channels.ts';

/** First words of the directives that a browser may name for a channel; several, since browsers do not agree. */
const families: Readonly<Record<string, readonly ChannelId[]>> = {
  connect: [
    ...(['fetch', 'keepalive', 'xhr', 'beacon', 'fetchLater', 'webSocket', 'webTransport'] as const),
    ...(['eventSource', 'ping', 'prefetch', 'ownFetch'] as const),
  ],
  img: ['image', 'cssUrl', 'preload', 'ownImage'],
  media: ['media'],
  object: ['plugin'],
  style: ['stylesheet', 'cssImport'],
  font: ['font'],
  script: ['script', 'module', 'modulePreload', 'speculation', 'inlineScript', 'evaluated'],
  default: ['prefetch'],
  prefetch: ['prefetch', 'speculation'],
  frame: ['frame', 'frameRefresh'],
  form: ['form'],
  base: ['base'],
  worker: ['foreignWorker', 'foreignSharedWorker'],
  require: [
    'plugin',
    'script',
    'speculation',
    'inlineScript',
    'evaluated',
    'foreignWorker',
    'foreignSharedWorker',
  ],
};

/** Whether the browser would name a directive of the page if it refused this channel. */
export function isTold(channel: ChannelId): boolean {
  return Object.values(families).some((channels) => channels.includes(channel));
}

/** Whether a violation is of an attempt that began at `since`, with `token` in its address. */
export function isRefusalOf(
  { effectiveDirective, blockedURI, timeStamp }: SecurityPolicyViolationEvent,
  channel: ChannelId,
  { token, since }: { readonly token: string; readonly since: number },
): boolean {
  const [family = ''] = effectiveDirective.split('-');
  if (timeStamp < since || families[family]?.includes(channel) !== true) return false;
  // Of frames, forms and plug-ins the browser names the server only, of code and sinks only the kind.
  return blockedURI.includes(token) || !blockedURI.includes('/yearspan-');
}
