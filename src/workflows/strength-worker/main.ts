/** Judges passphrases away from the page: large dictionaries, and now and then seconds of work. */
import '../../ledger/worker/tell-page.ts';
import type { StrengthAnswer, StrengthJob } from '../strength/job.ts';
import { createJudge } from '../strength/judge.ts';

const judge = createJudge();

self.addEventListener('message', (event: MessageEvent<StrengthJob>) => {
  const { id, passphrase } = event.data;
  const answer: StrengthAnswer = { id, strength: judge(passphrase) };
  self.postMessage(answer);
});
