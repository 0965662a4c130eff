/** Where a lead is taken to, by country. Numbers and addresses to copy; their words are in i18n `steps`. */
import type { DateText } from '../../domain/basics.ts';

/** The day on which these were written down; not all could be looked up. */
export const helpLinesOf: DateText = '2026-11-22';

export const helpRegions = ['china', 'usa', 'europe', 'india', 'elsewhere'] as const;
export type HelpRegion = (typeof helpRegions)[number];

export const helpNames = [
  'china.police',
  'china.dna',
  'china.baobeihuijia',
  'usa.police',
  'usa.ncmec',
  'europe.police',
  'europe.hotline',
  'india.police',
  'india.childline',
  'india.trackchild',
  'elsewhere.police',
  'everywhere.interpol',
  'everywhere.redcross',
] as const;
export type HelpName = (typeof helpNames)[number];

export interface HelpLine {
  readonly name: HelpName;
  /** Telephone numbers and addresses as people write them down. */
  readonly copy: readonly string[];
}

export const helpLines: Readonly<Record<HelpRegion, readonly HelpLine[]>> = {
  china: [
    { name: 'china.police', copy: ['110'] },
    { name: 'china.dna', copy: [] },
    { name: 'china.baobeihuijia', copy: ['baobeihuijia.com'] },
  ],
  usa: [
    { name: 'usa.police', copy: ['911'] },
    { name: 'usa.ncmec', copy: ['1-800-843-5678', 'missingkids.org'] },
  ],
  europe: [
    { name: 'europe.police', copy: ['112'] },
    { name: 'europe.hotline', copy: ['116 000', 'missingchildreneurope.eu'] },
  ],
  india: [
    { name: 'india.police', copy: ['112'] },
    { name: 'india.childline', copy: ['1098'] },
    { name: 'india.trackchild', copy: ['trackthemissingchild.gov.in'] },
  ],
  elsewhere: [{ name: 'elsewhere.police', copy: [] }],
};

/** For every country, after its own. */
export const helpEverywhere: readonly HelpLine[] = [
  { name: 'everywhere.interpol', copy: ['interpol.int'] },
  { name: 'everywhere.redcross', copy: ['familylinks.icrc.org'] },
];

/** What comes first wherever one is, in this order. */
export const firstSteps = ['alone', 'second', 'contact', 'protect', 'public', 'dna'] as const;
