import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import type { Strength } from './job.ts';

/** Characters that are judged: the work grows with them, and what is weak so far is made no weaker by more. */
const judgedLength = 48;

/** Unpacks the dictionaries, which takes most of a second, and then judges in a tenth of one, seldom in two. */
export function createJudge(): (passphrase: string) => Strength {
  const estimator = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (passphrase) => estimator.check(passphrase.slice(0, judgedLength), ['yearspan', 'gallery']).score;
}
