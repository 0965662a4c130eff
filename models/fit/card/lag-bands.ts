/** Figures on all pairs of people whom no fit has seen, by gap and by the younger face. */
import { gapBands, isInBand, youngerAgeBands } from '../../evaluate/bands.ts';
import { bareAim, type Aim } from './aims.ts';
import { gapOf, youngerOf, type LagFace, type LagScores } from './lag-scores.ts';
import { percent, plain, table } from './markdown.ts';
import { measure, type Draws, type Measured } from './measure.ts';
import { genuineCount, trialsOf } from './pairs.ts';

/** Genuine pairs that a band needs before its figures mean anything. */
const fewestGenuine = 100;
/** Genuine pairs from which on a gap band's calibration is held to its aim, and by how much it may be off, in bits. */
const fewestJudged = 200;
const mostLostInBand = 0.03;

export interface Band {
  readonly name: string;
  /** Pairs of one person. */
  readonly genuine: number;
  readonly gap?: (typeof gapBands)[number];
  /** Missing where the band has too few pairs. */
  readonly figures?: Record<'eer' | 'tpr1' | 'cllr' | 'minCllr', Measured | undefined>;
}

/** All pairs first, then the bands. */
export function bandsOf(lag: LagScores, draws: Draws): Band[] {
  const band = (name: string, keep: (p: LagFace, q: LagFace) => boolean): Band => {
    const trials = trialsOf(lag.faces, lag.all, lag.evidence, keep);
    const genuine = genuineCount(trials);
    if (genuine < fewestGenuine) return { name, genuine };
    return { name, genuine, figures: measure(trials, ['eer', 'tpr1', 'cllr', 'minCllr'], draws) };
  };
  return [
    band('all', () => true),
    ...gapBands.map((gap) => ({
      ...band(`gap ${gap.name} years`, (p, q) => isInBand(gapOf(p, q), gap)),
      gap,
    })),
    ...youngerAgeBands.map((younger) =>
      band(`younger face ${younger.name}`, (p, q) => isInBand(youngerOf(p, q), younger)),
    ),
  ];
}

export function bandTable(bands: readonly Band[]): string {
  return table(
    ['pairs', 'of one person', 'EER, %', 'TPR at 1 % FMR, %', 'Cllr', 'minCllr', 'Cllr − minCllr'],
    bands.map(({ name, genuine, figures }) =>
      figures === undefined
        ? [name, String(genuine), ...new Array<string>(5).fill('too few')]
        : [
            name,
            String(genuine),
            percent(figures.eer),
            percent(figures.tpr1),
            plain(figures.cllr, 3),
            plain(figures.minCllr, 3),
            lostIn(figures).toFixed(3),
          ],
    ),
  );
}

/** The aim for the gap bands that have pairs enough. */
export function bandAims(bands: readonly Band[]): Aim[] {
  return bands.flatMap(({ name, genuine, gap, figures }) =>
    gap === undefined || figures === undefined || genuine < fewestJudged
      ? []
      : [
          bareAim(
            `${name}: Cllr − minCllr at most ${String(mostLostInBand)}`,
            lostIn(figures),
            { atMost: mostLostInBand },
            (lost) => lost.toFixed(3),
          ),
        ],
  );
}

/** What the calibration costs beyond the best one for the same ordering, in bits. */
export function lostIn({ cllr, minCllr }: Partial<Record<'cllr' | 'minCllr', Measured | undefined>>): number {
  return (cllr?.value ?? Number.NaN) - (minCllr?.value ?? Number.NaN);
}
