/** What was aimed for on people young and grown. */
import { aim, bareAim, type Aim } from './aims.ts';
import { bandAims, lostIn, type Band } from './lag-bands.ts';
import type { LagScores } from './lag-scores.ts';
import { percent, plain } from './markdown.ts';
import { ratioOfEer, ratioOfMeans, type Draws, type Measured } from './measure.ts';
import { trialsOf } from './pairs.ts';
import { ranksOf, withinRank } from './ranks.ts';
import type { YoungGrownFigures } from './young-grown.ts';

const times = (measured: Measured) => `${plain(measured, 2)} times`;
const share = (measured: Measured) => `${percent(measured)} %`;
const bits = (measured: Measured) => plain(measured, 3);
const lost = (value: number) => value.toFixed(3);

/** `ours` are Yearspan's figures on young and grown pairs. */
export function lagAims(
  lag: LagScores,
  ours: YoungGrownFigures,
  bands: readonly Band[],
  draws: Draws,
): readonly Aim[] {
  const trials = (scores: Float64Array) => trialsOf(lag.faces, lag.youngGrown, scores);
  const first = (scores: Float64Array) => withinRank(ranksOf(lag.faces, lag.youngGrown, scores), 1);
  const evidence = lag.youngGrownEvidence;
  const all = bands[0]?.figures;
  const error = ratioOfEer(trials(evidence), trials(lag.lentCosine), draws);
  const rank = (cosine: Float64Array) => ratioOfMeans(first(evidence), first(cosine), draws);
  const right = ours.eer && { value: 1 - ours.eer.value, low: 1 - ours.eer.high, high: 1 - ours.eer.low };
  return [
    aim('EER at most half of face-api’s, lent our boxes', error, { atMost: 0.5 }, times),
    aim('1 − EER at least 90.5 %', right, { atLeast: 0.905 }, share),
    aim('TPR at 1 % FMR at least 71 %', ours.tpr1, { atLeast: 0.71 }, share),
    aim('rank 1 at least 2.1 times face-api’s as it comes', rank(lag.aloneCosine), { atLeast: 2.1 }, times),
    aim('the same, face-api lent our boxes', rank(lag.lentCosine), { atLeast: 2.1 }, times),
    aim('Cllr of all pairs at most 0.26', all?.cllr, { atMost: 0.26 }, bits),
    bareAim('Cllr − minCllr of all pairs at most 0.02', lostIn(all ?? {}), { atMost: 0.02 }, lost),
    aim('Cllr of young and grown pairs at most 0.33', ours.cllr, { atMost: 0.33 }, bits),
    bareAim('Cllr − minCllr of young and grown pairs at most 0.02', lostIn(ours), { atMost: 0.02 }, lost),
    ...bandAims(bands),
  ];
}
