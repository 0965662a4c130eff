/** The Privacy view: the policy in force. */
export const privacyPolicy = {
  'policy.intro':
    'These rules stand in the page itself or came with it, and the browser enforces them against the page’s own code too. Each is read from what is really there, not from what we meant to send.',
  'policy.verdict.all': 'The policy stands in the page and came with every protection that this site knows.',
  'policy.verdict.page':
    'The policy stands in the page itself. Of the headers below, some did not come: the lines marked amber say what that leaves open.',
  'policy.verdict.none':
    'No policy stands in this page. It was not built, or somebody changed it: do not use it for real photos.',
  'policy.tag': 'In the page itself',
  'policy.headers': 'Came with the page',
  'policy.headers.asking': 'Asking …',
  'policy.headers.unknown': 'Cannot be read just now: no network.',
  'policy.headers.later':
    'The copy of this site was stored after this page had been loaded, and answers in place of the host now: what this page itself came with cannot be asked for any more. Load the page again, and the copy sends every header with it.',
  'policy.headers.host': 'Sent by the host of this site.',
  'policy.headers.worker':
    'A service worker of this page stands between it and its host, and puts these headers on everything that it hands out, whatever the host sends.',
  'policy.missing': 'did not come',

  'policy.workers':
    'Each background worker has a policy of its own, which comes with its script: the one with the networks may fetch these and what runs them and nothing else, those for the passphrase may connect to nothing at all, and the one that fetches this site’s files for the page may ask this site alone.',
  'policy.limits': 'What no policy can do',
  'policy.limits.clicks':
    'Stop you. A download, a copied text or a link that you click goes where you send it.',
  'policy.limits.browser':
    'Bind the browser itself or its extensions. An extension that you gave access to all pages sees this one as well.',
  'policy.limits.first':
    'Bind background workers on the very first visit, where the host sends no headers: they take their policy from the answer to their own file, so there they have none. From the second visit on the service worker adds it, to all but itself.',
  'policy.limits.webrtc':
    'The directive webrtc ’block’ would refuse WebRTC, but no Chromium knows it (156 neither): it only writes an error into the console at each load. The page removes WebRTC from itself instead, and the header Connection-Allowlist refuses it where the browser knows that.',

  'policy.directive.default-src': 'What no other rule allows is refused: frames, fonts, video, plug-ins.',
  'policy.directive.script-src':
    'Code comes only from this site’s files. Code in the page’s text and text turned into code are refused; WebAssembly, which runs the networks, is allowed.',
  'policy.directive.worker-src': 'Background workers come only from this site’s files.',
  'policy.directive.connect-src': 'Requests of scripts, web sockets and beacons go only to this site.',
  'policy.directive.connect-src.none':
    'Requests of scripts, web sockets and beacons go nowhere at all, not even to this site.',
  'policy.directive.img-src': 'Pictures come from this site or from this device’s memory.',
  'policy.directive.style-src': 'Styles come only from this site’s files.',
  'policy.directive.manifest-src': 'The description for installing comes only from this site.',
  'policy.directive.base-uri': 'Nothing may change where the page’s addresses lead.',
  'policy.directive.form-action': 'No form may be sent anywhere.',
  'policy.directive.frame-ancestors': 'No other page may show this one inside itself.',
  'policy.directive.require-trusted-types-for':
    'Text never becomes markup or code by accident: what would do so is refused.',
  'policy.directive.trusted-types':
    'One exception, set once: the addresses of this site’s own background workers.',
  'policy.directive.other': 'A rule that this page has no words for.',

  'policy.header.content-security-policy':
    'The same rules once more, from outside the page, where no code of the page can reach them.',
  'policy.header.connection-allowlist':
    'The browser connects to this site and to nothing else, by any channel: WebRTC, connections opened ahead, other windows and leaving the page included. New in Chromium; others ignore it.',
  'policy.header.permissions-policy':
    'Camera, microphone, place, sensors, USB, payments and more of what could observe or reach somebody is off.',
  'policy.header.referrer-policy': 'Where you come from is told to nobody.',
  'policy.header.cross-origin-opener-policy':
    'A window that opened this one, or is opened by it, cannot touch it.',
  'policy.header.cross-origin-resource-policy': 'Other sites cannot load files of this one.',
  'policy.header.x-content-type-options': 'A file is only what it says it is.',
  'policy.header.x-frame-options': 'No other page may show this one inside itself (for older browsers).',

  'policy.without.content-security-policy':
    'The page’s own copy holds for the page; background workers have none until the service worker hands them out.',
  'policy.without.connection-allowlist':
    'WebRTC from a fresh frame, connections opened ahead and new windows are not refused by anything.',
  'policy.without.permissions-policy': 'This page asks for none of it, but nothing else forbids it.',
  'policy.without.referrer-policy': 'The page’s own tag says the same.',
  'policy.without.cross-origin-opener-policy': 'A page that opens this one could send it elsewhere.',
  'policy.without.cross-origin-resource-policy':
    'Other sites can load this site’s files, which are public anyway.',
  'policy.without.x-content-type-options': 'The browser may guess what a file is.',
  'policy.without.x-frame-options':
    'Other pages could show this one inside themselves and trick you into clicks.',
} as const;
