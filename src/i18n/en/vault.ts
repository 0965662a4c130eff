export const vault = {
  'vault.title': 'Collection',
  'vault.looking': 'Looking for a gallery on this device.',
  'vault.failed.again': 'Try again',
  'vault.failed.reload': 'Reload the page',

  'vault.notice.memory-only':
    'This browser window stores nothing, perhaps because it is a private one. All works, and is gone when the page closes. Make a backup before you close it.',
  'vault.notice.blocked': 'Another tab holds an older version of the gallery. Close the other Yearspan tabs.',
  'vault.notice.outdated':
    'Yearspan was updated in another tab. Reload this page to go on; what was stored is safe.',
  'vault.notice.reload': 'Reload',

  'vault.first.title': 'Keep photos for later',
  'vault.first.device': 'Photos and faces that you keep are stored on this device and nowhere else.',
  'vault.first.locked': 'They are locked with a passphrase that only you know.',
  'vault.first.consent': 'For everyone you keep, you write down who agreed, and until when.',
  'vault.first.yours': 'You can take all of it out, or delete all of it, at any time.',
  'vault.first.choose': 'Choose a passphrase',
  'vault.first.hint': 'Four or five words that do not belong together are strong and easy to remember.',
  'vault.first.create': 'Make the gallery',
  'vault.first.creating': 'Making the gallery. This takes a second or two.',
  'vault.first.restore': 'Restore a backup instead',

  'vault.passphrase': 'Passphrase',
  'vault.passphrase.repeat': 'The passphrase once more',
  'vault.passphrase.show': 'Show what I type',
  'vault.passphrase.empty': 'Write your passphrase here.',
  'vault.passphrase.short': 'At least {count} characters, please.',
  'vault.passphrase.weak': 'This one is too easy to guess. Add another word or two.',
  'vault.passphrase.different': 'The two are not the same.',
  'vault.strength': 'Strength',
  'vault.strength.none': 'Nothing typed yet.',
  'vault.strength.checking': 'Checking how hard it is to guess.',
  'vault.strength.unknown': 'Its strength cannot be shown now. Use at least {count} characters.',
  'vault.strength.0': 'Very weak: known passphrases like this are tried first.',
  'vault.strength.1': 'Weak: it can be guessed in days.',
  'vault.strength.2': 'Fair: guessing it takes years. One more word makes it much better.',
  'vault.strength.3': 'Strong.',
  'vault.strength.4': 'Very strong.',
  'vault.lost.title': 'Nobody can recover it',
  'vault.lost.body':
    'If you forget this passphrase, nobody can open the gallery or its backups. Write it down and keep it in a safe place.',
  'vault.lost.agree': 'I understand that a lost passphrase cannot be recovered.',
  'vault.lost.agree.missing': 'Please confirm this before you go on.',

  'vault.fresh.say': 'The gallery is made and open.',

  'vault.unlock.title': 'The gallery is locked',
  'vault.unlock.body': 'Nothing in it can be seen until you unlock it.',
  'vault.unlock.itself': 'It locked itself because nobody used it for a while.',
  'vault.unlock.action': 'Unlock',
  'vault.unlock.opening': 'Opening the gallery. This takes a second or two.',
  'vault.unlock.lost': 'I have lost the passphrase',
  'vault.unlock.lost.body':
    'Then nobody can open this gallery, and Yearspan cannot help. You can delete it and start again; a backup opens only with the passphrase it was made with.',
  'vault.unlock.wipe': 'Delete everything',

  'vault.bar.label': 'Gallery',
  'vault.bar.collection': 'Collection',
  'vault.bar.new': 'New collection',
  'vault.bar.add': 'Add photos',
  'vault.bar.consents': 'Consent',
  'vault.bar.backup': 'Backup',
  'vault.bar.settings': 'Settings',
  'vault.bar.lock': 'Lock',
  'vault.back': 'Back to the people',

  'vault.reading': 'Reading the gallery.',
  'vault.empty.title': 'Your gallery is empty',
  'vault.empty.body':
    'A collection is a named set of people: a family, or everyone of one search. Make the first one, and write down who agreed to it.',
  'vault.empty.make': 'Make a collection',

  'vault.settings.title': 'Settings',
  'vault.settings.autoLock': 'Lock by itself',
  'vault.settings.autoLock.hint':
    'After this long without a touch or a key. An import that is running counts as use.',
  'vault.settings.expired': 'When a consent ends',
  'vault.settings.expired.ask': 'Show me the list and ask me',
  'vault.settings.expired.remove': 'Remove these faces by themselves when I unlock',
  'vault.settings.expired.hint':
    'The date of this device decides. What is removed cannot be brought back, except from a backup.',
  'vault.settings.save': 'Save settings',
  'vault.settings.saved': 'Settings saved.',
  'vault.settings.passphrase': 'Change the passphrase',
  'vault.settings.passphrase.body':
    'Photos are not encrypted again, so this takes only a moment. Backups made before still open with the old passphrase.',
  'vault.settings.passphrase.present': 'Present passphrase',
  'vault.settings.passphrase.next': 'New passphrase',
  'vault.settings.passphrase.action': 'Change passphrase',
  'vault.settings.passphrase.busy': 'Changing the passphrase. This takes a few seconds.',
  'vault.settings.passphrase.done': 'The passphrase is changed. Make a new backup that opens with it.',
  'vault.settings.wipe': 'Delete everything',
  'vault.settings.wipe.body': 'All collections, people, photos and consent records on this device.',
  'vault.settings.wipe.action': 'Delete everything…',
} as const;

export const vaultPlurals = {
  'vault.settings.minutes': { one: '1 minute', other: '{count} minutes' },
} as const;
