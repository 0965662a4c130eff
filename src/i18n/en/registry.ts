/** Tables of registries: what their columns are, which day a date means, and who agreed row by row. */
export const registry = {
  'table.hint.uncovered':
    'Or choose a table that says in each row who agreed, for what, from when and until when, and what the pictured person said.',
  'table.reading.stop': 'Stop reading',
  'table.columns': 'The columns of the table and its first rows, as they will be used',
  'table.columns.hint':
    'Look whether each column is understood as it is meant, and change what is not. Nothing is added before you press Start.',
  'table.columns.name': 'In the table',
  'table.columns.is': 'What it is',
  'table.columns.isNamed': 'What the column “{name}” is',
  'table.columns.row': 'Row {number}',
  'table.group.photo': 'Photo',
  'table.group.person': 'Person',
  'table.group.consent': 'Consent',
  'table.column.none': 'not used',
  'table.column.file': 'Photo files',
  'table.column.date': 'Date of the photo',
  'table.column.place': 'Place of the photo',
  'table.column.person': 'Name',
  'table.column.number': 'Registry number',
  'table.column.sex': 'Sex',
  'table.column.birthYear': 'Birth year',
  'table.column.birthPlace': 'Place of birth',
  'table.column.missingYear': 'Missing since (year)',
  'table.column.missingPlace': 'Missing from',
  'table.column.home': 'Lives or lived in',
  'table.column.marks': 'Marks',
  'table.column.note': 'Note',
  'table.column.agreedBy': 'Who agreed',
  'table.column.agreedByName': 'Name of who agreed',
  'table.column.purpose': 'Purpose',
  'table.column.givenOn': 'Given on',
  'table.column.endsOn': 'Ends on',
  'table.column.view': 'The child’s view',
  'table.cell.unclear': 'day or month?',
  'table.cell.unreadable': 'cannot be read',
  'table.cell.future': 'has not come yet',
  'table.dayOrder': 'Which day is {example}?',
  'table.dayOrder.unclear':
    'Such dates can be read in two ways and no other date of this table shows which one is meant. It is not guessed.',
  'table.dayOrder.mixed':
    'Some dates of this table can only be read day first and some only month first. Rows that do not fit your choice are left out.',
  'table.dayOrder.day-first': 'Day first: {date}',
  'table.dayOrder.month-first': 'Month first: {date}',
  'table.dayOrder.shown.day-first': 'Dates are read day first, as {example} shows.',
  'table.dayOrder.shown.month-first': 'Dates are read month first, as {example} shows.',
  'table.problem.row': 'Row {line}: {reason}',
  'table.problem.future': '{column} “{value}” has not come yet',
  'table.problem.order': 'the consent ends on {value}, before it was given',
  'table.problem.taken': 'the photo “{value}” stands in an earlier row and stays there',
  'table.problem.disagreed':
    'the pictured person said no. Such a face is kept only with a written reason: add it by hand if there is one',
  'table.problem.ownView':
    'the pictured person is said to agree, but their own view in this row is not that they agree',
  'table.uncovered.shared':
    'Photos in which several faces are recognised, or none, are not kept until somebody agrees for the whole collection.',
  'table.resume':
    'Choose the same table again too: it says who is in the photos and who agreed. Without it this cannot go on.',
  'table.unused.examples': 'For example: {files}',
  'table.problems.hint':
    'Their photos are added without what these rows say. Where a row says anything of the consent, its photos are not added at all.',
} as const;

export const registryPlurals = {
  'table.unused': {
    one: '1 row of the table has no photo among those you chose: nothing was added for it.',
    other: '{count} rows of the table have no photo among those you chose: nothing was added for them.',
  },
  'table.consents.complete': {
    one: '1 row says who agreed: this record is kept with the person.',
    other: '{count} rows say who agreed: these records are kept with the people.',
  },
  'table.consents.partial': {
    one: '1 row says only a part of who agreed: the record of the collection counts there. A photo of one face is kept no longer than the row says.',
    other:
      '{count} rows say only a part of who agreed: the record of the collection counts there. A photo of one face is kept no longer than the row says.',
  },
  'table.consents.refused': {
    one: '1 row does not say completely who agreed, and the collection has no record: its photos are refused.',
    other:
      '{count} rows do not say completely who agreed, and the collection has no record: their photos are refused.',
  },
} as const;
