/** The Privacy view: ledger. */
export const privacyLedger = {
  'ledger.intro':
    'What this page, each of its workers and its service worker have asked for since the page opened: where, when, and how much came over the network. The list grows while you watch.',
  'ledger.own': '{requests} since {time}, every one to this page’s own address.',
  'ledger.among': 'In all {requests} since {time}.',
  'ledger.none': 'none',
  'ledger.withSize': '{requests}, {size}',
  'ledger.overNetwork': 'Over the network',
  'ledger.sincePhoto': 'Over the network since the first photo was opened',
  'ledger.ownFiles':
    '{requests}, each for a file at this page’s own address: the networks, or the copy for use without a network',
  'ledger.noPhoto': 'no photo opened yet',
  'ledger.onDevice': 'Answered on this device, or not at all',
  'ledger.withQuery': 'With a question mark in the address, which could carry something',
  'ledger.refusals': 'Refused by the policy',
  'ledger.askers': 'Whose requests to show',
  'ledger.asker.all': 'All',
  'ledger.asker.page': 'Page',
  'ledger.asker.worker': 'Worker {name} {number}',
  'ledger.asker.service-worker': 'Service worker',
  'ledger.onlyForeign': 'Only other addresses than this page’s own',
  'ledger.noForeign': 'None. Every request so far went to this page’s own address.',
  'ledger.empty': 'None so far.',
  'ledger.list': 'Requests, newest first',
  'ledger.initiator.other': 'worker, icon or other',
  'ledger.from.network': 'over the network',
  'ledger.from.service-worker': 'by the service worker, on this device',
  'ledger.from.browser-cache': 'from the browser’s cache',
  'ledger.from.unknown': 'no answer, or the browser hides it',
  'ledger.refused': 'refused by {directive}',
  'ledger.refused.service-worker': 'refused by the service worker',
  'ledger.limits': 'What this list cannot show',
  'ledger.limits.intro':
    'The list is what the browser tells the page of itself. Some things no page can see, and you should know which:',
  'ledger.limits.question':
    'How much a request carried. The browser tells the size of the answer only. What can be said here: every address is listed in full, and those with a question mark, which could carry something, are counted above.',
  'ledger.limits.browser':
    'Requests of the browser itself and of its extensions, look-ups of names (DNS), connections opened ahead of use, and the service worker’s own script with its updates.',
  'ledger.limits.channels':
    'Channels other than requests (WebSocket, WebRTC, WebTransport). They appear only when the policy refuses them; the next part tries each of them.',
  'ledger.limits.redirect':
    'Where a server sends a request on within its own address: only the first address is listed.',
  'ledger.limits.pending':
    'Requests still on their way, and those of a worker that was ended in the same moment.',
  'ledger.limits.outside':
    'To see those from outside: open the browser’s developer tools (F12), choose Network, and reload; or start Chromium with --log-net-log=FILE and read what it wrote; or pull the plug and see that everything goes on. README.md of the source code says how, and a test of this project does it.',
} as const;

export const privacyLedgerPlurals = {
  'ledger.requests': { one: '1 request', other: '{count} requests' },
  'ledger.refusedCount': { one: '1 refused', other: '{count} refused' },
  'ledger.left': {
    one: '1 request went to another address than this page’s own. It stands first in the list.',
    other: '{count} requests went to other addresses than this page’s own. They stand first in the list.',
  },
  'ledger.showAll': { one: 'Show it', other: 'Show all {count}' },
} as const;
