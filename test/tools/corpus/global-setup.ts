/** Runs once before the browser tests, so that `/corpus/` has something to serve. */
import { makeCorpus } from './make-corpus.ts';

export async function setup(): Promise<void> {
  await makeCorpus();
}
