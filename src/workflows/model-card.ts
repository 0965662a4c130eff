import card from '../../models/card.json';

/** A measured share with its 95 % interval over people. */
export interface MeasuredRate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The figures of models/README.md that the app tells its users; written by `npm run fit`. */
export interface ModelCard {
  /** What the figures were measured on, in English. */
  readonly measuredOn: string;
  readonly people: number;
  readonly youngGrownPairs: number;
  /** Where as many single persons are missed as strangers are let through, 0 to 1. */
  readonly equalErrorRate: MeasuredRate;
  /** The same of face-api as it comes. */
  readonly faceApiEqualErrorRate: MeasuredRate;
  readonly byGap: readonly {
    /** Years between the photos; `to` is missing in the last band. */
    readonly from: number;
    readonly to: number | null;
    /** Of a hundred pairs of one person, how many stay below the evidence that one stranger in a hundred reaches. */
    readonly missedAt100: number;
  }[];
  /** What the likeness of relatives is worth; written by `npm run fit -- --only kinship`. */
  readonly kinship: {
    /** Pairs sorted rightly into relatives and strangers of like ages, both weighing alike, 0 to 1; guessing gives 0.5. */
    readonly right: MeasuredRate;
    /** Pairs with moderate support or more for one person, 0 to 1: of photos of one person, and of relatives. */
    readonly asOnePerson: { readonly onePerson: MeasuredRate; readonly relatives: MeasuredRate };
  };
}

export const modelCard: ModelCard = card;
