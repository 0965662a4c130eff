/** What can go wrong when two sides are compared and registry tables are read. */
export const matchErrors = {
  'error.pairs.failed.title': 'Comparing the two sides stopped',
  'error.pairs.failed.whatToDo':
    'Start it again: what was compared so far is kept and is not compared twice.',
  'error.pairs.empty-side.title': 'One side has nobody to compare',
  'error.pairs.empty-side.whatToDo': 'Choose a collection with faces for this side, or add photos to it.',
  'error.pairs.one-side.title': 'A collection can stand on one side only',
  'error.pairs.one-side.whatToDo': 'Take it off the other side first.',
  'error.table.not-a-table.title': 'That file is no table that can be read',
  'error.table.not-a-table.whatToDo': 'Choose a CSV file, or a JSON file with a list of rows.',
  'error.table.no-file-column.title': 'The table does not say which photo belongs to which row',
  'error.table.no-file-column.whatToDo': 'Choose the column with the names of the photo files.',
  'error.table.bad-consent.title': 'The consent of a row is not complete',
  'error.table.bad-consent.whatToDo':
    'In every row, say who agreed and until when, or use the consent of the whole table.',
  'error.table.same-name.title': 'Several photos have this name',
  'error.table.same-name.whatToDo':
    'The table does not say which of them it means. Write the folder before the name in the table, such as anna/1.jpg.',
} as const;
