/** The Privacy view: offline. */
export const privacyOffline = {
  'offline.intro':
    'A copy of this site is kept on this device. Pages come from it, also without a network, and it changes only when you agree.',
  'offline.verdict.stored':
    'All of it is stored and checked. You can switch the network off now: everything goes on working, models included.',
  'offline.verdict.other':
    'A copy is stored, but this page did not come from it. Load the page again to use the copy.',
  'offline.verdict.gaps':
    'A copy is stored, but parts of it are gone. They are fetched again, and checked, when they are needed.',
  'offline.verdict.begins': 'The copy is being stored, and every file of it checked.',
  'offline.verdict.absent':
    'No copy is stored. The page needs a network to open; once open, it works without one as soon as the models are loaded.',
  'offline.verdict.browser': 'This browser cannot keep a copy of a site.',
  'offline.verdict.insecure':
    'A copy can be kept only of a page that is opened over https or from this very device.',
  'offline.verdict.development': 'Development builds keep no copy.',
  'offline.version': 'Version',
  'offline.build': 'Build',
  'offline.commit': 'Commit',
  'offline.size': 'Stored',
  'offline.files': '{files} files, {size}',
  'offline.missing': 'Missing',
  'offline.checked': 'Last asked for a newer version',
  'offline.checked.newest': '{when}: this is the newest.',
  'offline.checked.newer': '{when}: there is a newer one. It is offered at the top of the page.',
  'offline.checked.unreachable': '{when}: the host did not answer.',
  'offline.checked.now': 'Asking the host.',
  'offline.checked.opening': 'When this page was opened, by the browser itself.',
  'offline.check': 'Check for a new version',
  'offline.store': 'Store it for use without a network',
  'offline.remove': 'Remove the stored copy',
  'offline.removed.hint': 'It stays away until you ask for it here. Your people and cases are not touched.',
  'offline.how': 'What the copy does, and what still goes over the network',
  'offline.how.only':
    'It asks the host for the files on its list, each checked against the SHA-256 in that list, and for SHA256SUMS when you compare fingerprints; every other address it refuses without asking anybody.',
  'offline.how.headers':
    'It puts the security rules of this site on every answer, also where the host sends none.',
  'offline.how.update':
    'When the page is opened the browser asks the host for service-worker.js, nothing else, to learn of a new version. That request tells the host your network address, your browser and the time, and brings back a cookie if the host has set one.',
  'offline.how.agree':
    'A new version stores nothing and replaces nothing before you agree, however often you close and open the page. Only where the browser itself has thrown the copy away, the host has to be asked again.',
  'offline.how.limit':
    'A host that sends another service-worker.js can still replace all of this, as with any web page. “Is this the published code?” above is how to notice.',
  'offline.how.read': 'Read service-worker.js: it is short and not minified',
} as const;
