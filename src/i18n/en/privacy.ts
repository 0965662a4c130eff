/** The Privacy view: its frame, and the titles of its parts. */
export const privacy = {
  'privacy.part.ledger': 'Every request',
  'privacy.part.attack': 'Try to make it leak',
  'privacy.part.policy': 'The rules the browser enforces',
  'privacy.part.fingerprints': 'Is this the published code?',
  'privacy.part.inventory': 'What is stored on this device',
  'privacy.part.consents': 'Who agreed',
  'privacy.part.offline': 'Without a network',

  'privacy.first.nothing': 'As far as this page can see, nothing of yours has left this device.',
  'privacy.first.own': 'Each is a file of its own address, with nothing added to its name.',
  'privacy.first.look': 'Those that should not be there stand first in the list of requests below.',
  'privacy.first.since': 'Counted since the page opened at {time}, and still counting.',

  'privacy.contents.title': 'Check it yourself, in ten minutes',
  'privacy.contents.intro':
    'Nothing here asks for your trust. Each part shows its evidence, and where a page cannot know something it says so.',
  'privacy.contents.ledger': 'What this page, its workers and its service worker have asked for, live.',
  'privacy.contents.attack': 'The page tries every way out that we know of. See what stops each of them.',
  'privacy.contents.policy': 'The policy in force, line by line, in plain words.',
  'privacy.contents.fingerprints': 'The files that run here, compared with the published list.',
  'privacy.contents.inventory':
    'Every database, cache and stored text, with its size and what is readable in it.',
  'privacy.contents.consents': 'Whose faces are kept, who agreed to it, and until when.',
  'privacy.contents.offline':
    'Once a copy is stored, pull the plug and go on: all of it works without a network.',
  'privacy.contents.outside':
    'A page can only speak for itself, not for the browser around it. How to watch it from outside, with tools that it cannot fool, stands in README.md of the source code.',

  'privacy.raw.copy': 'Copy as JSON',
  'privacy.raw.copy.name': 'Copy as JSON: {part}',
  'privacy.raw.save': 'Save as JSON',
  'privacy.raw.save.name': 'Save as JSON: {part}',
  'privacy.raw.copied': 'Copied.',
  'privacy.raw.saved': 'Saved.',
  'privacy.raw.failed': 'The browser did not allow it.',

  'privacy.print': 'Print or save this page',
  'privacy.printed': 'Shown on {when} by {address}',
} as const;

export const privacyPlurals = {
  'privacy.first.left': {
    one: 'One request has gone to another address.',
    other: '{count} requests have gone to other addresses.',
  },
  'privacy.first.withQuery': {
    one: 'One request carried more than the name of a file.',
    other: '{count} requests carried more than the name of a file.',
  },
  'privacy.first.requests': {
    one: 'This page has asked for 1 file.',
    other: 'This page has asked for {count} files.',
  },
  'privacy.first.refused': {
    one: 'The browser’s rules stopped 1 try to get out.',
    other: 'The browser’s rules stopped {count} tries to get out.',
  },
} as const;
