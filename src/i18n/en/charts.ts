export const charts = {
  'chart.table': 'Show as a table',
  'chart.spread.title': 'How alike people of these ages are',
  'chart.spread.one-person':
    'Two hills along a line from less alike to more alike: different people, and one person. This pair stands where one person is the more usual.',
  'chart.spread.different-people':
    'Two hills along a line from less alike to more alike: different people, and one person. This pair stands where different people are the more usual.',
  'chart.spread.level': 'Likeness',
  'chart.spread.unit':
    '0 is how alike two strangers of these ages are on the whole. The counts say how many pairs of 1,000 are at least this alike.',
  'chart.spread.pair': '{level} (this pair)',
  'chart.strangers': 'different people',
  'chart.spread.same': 'one person',
  'chart.pair': 'this pair',
  'chart.less': 'less alike',
  'chart.more': 'more alike',
  'chart.one.none': 'one person, less than a year apart',
  'chart.gap.title': 'The same likeness at other age gaps',
  'chart.gap.name':
    'A curve of how strong the same likeness would be at other gaps of years. At {from} years: {first}. At {to} years: {last}.',
  'chart.gap.years': 'years between the photos',
  'chart.gap.gap': 'Years apart',
  'chart.gap.says': 'What this likeness would say',
  'chart.gap.one': 'for one person',
  'chart.gap.different': 'for different people',
  'chart.gap.pair': '{gap} (this pair)',
} as const;
