/** The Privacy view: who agreed to what is kept. */
export const privacyConsents = {
  'privacy.consents.intro':
    'Whoever adds a face here is asked who agreed, for what and until when; what no record covers today is named. A child has a say too.',
  'privacy.consents.looking': 'Looking at what is kept.',
  'privacy.consents.none': 'Nothing of a person is kept on this device, so there is nobody to ask.',
  'privacy.consents.sealed':
    'A gallery is kept here, sealed. Whose faces are in it and who agreed, nobody can read without its passphrase, this page included.',
  'privacy.consents.unlock': 'Unlock to see who agreed',
  'privacy.consents.empty': 'A gallery is open, and nobody is in it yet.',
  'privacy.consents.good':
    'Everybody whose face is kept here is covered by a consent record that holds today.',

  'privacy.consents.memory': 'In memory only',
  'privacy.consents.memory.none': 'None now in Compare, Search and Two sides.',
  'privacy.consents.memory.body': 'Stored nowhere, and gone when this page closes:',

  'privacy.consents.ends': 'When consent ends',
  'privacy.consents.ends.ended': 'ended',
  'privacy.consents.ends.today': 'today',
  'privacy.consents.ends.year': 'in a year',
  'privacy.consents.ends.later': 'later',
  'privacy.consents.ends.words':
    'People and cases whose consent has ended: {ended}. Ends within 30 days: {soon}, within a year: {year}, later: {later}.',

  'privacy.consents.people': 'Kept',
  'privacy.consents.by': 'Agreed by',
  'privacy.consents.for': 'For',
  'privacy.consents.more': 'and other purposes',
  'privacy.consents.until': 'Until',
  'privacy.consents.between': '{first} to {last}',
  'privacy.consents.view': 'Their own view',
  'privacy.consents.children': 'Children',
  'privacy.consents.whole': 'By the record of the collection',
  'privacy.consents.whole.until': '{whom}, until {date}',
  'privacy.consents.counted': '{words}: {count}',
  'privacy.consents.open': 'Open {name}',
  'privacy.consents.attention': 'Needs a decision',
  'privacy.consents.all': 'everybody without a record of their own',
  'privacy.consents.why.missing': 'no consent record',
  'privacy.consents.why.incomplete': 'the record is not complete',
  'privacy.consents.why.ended': 'ended on {date}',
  'privacy.consents.why.soon': 'ends on {date}',
  'privacy.consents.cases': 'Cases',
  'privacy.consents.case.until': 'until {date}',
  'privacy.consents.case.closed': 'closed',
  'privacy.consents.case.open': 'Go to the cases',
  'privacy.consents.raw': 'The data hold counts and days only: no name, no purpose, no face.',
} as const;

export const privacyConsentsPlurals = {
  'privacy.consents.caution': {
    one: 'One consent record is missing or no longer holds. It is named below.',
    other: '{count} consent records are missing or no longer hold. They are named below.',
  },
  'privacy.consents.soon': {
    one: 'One record ends within 30 days.',
    other: '{count} records end within 30 days.',
  },
  'privacy.consents.memory.compare': { one: '1 photo in Compare', other: '{count} photos in Compare' },
  'privacy.consents.memory.references': {
    one: '1 photo of the person you look for, in Search',
    other: '{count} photos of the person you look for, in Search',
  },
  'privacy.consents.memory.folder': {
    one: '1 face of the folder that you search',
    other: '{count} faces of the folder that you search',
  },
  'privacy.consents.memory.kinship': {
    one: '1 photo of a family, in Two sides',
    other: '{count} photos of a family, in Two sides',
  },
  'privacy.consents.peopleCount': { one: '1 person', other: '{count} people' },
  'privacy.consents.faces': { one: '1 face', other: '{count} faces' },
  'privacy.consents.photos': { one: '1 photo', other: '{count} photos' },
  'privacy.consents.unnamed': {
    one: '1 face without a name',
    other: '{count} faces without a name',
  },
  'privacy.consents.childrenCount': {
    one: '1 person who is or may be under 18',
    other: '{count} people who are or may be under 18',
  },
  'privacy.consents.further': { one: 'and 1 more', other: 'and {count} more' },
} as const;
