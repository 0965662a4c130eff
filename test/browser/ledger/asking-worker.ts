/** Asks for each address it is sent, and says when the answer is there. */
import '../../../src/ledger/worker/tell-page.ts';

self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  void fetch(data)
    .then((answer) => answer.arrayBuffer())
    .catch(() => undefined)
    .then(() => {
      self.postMessage('answered');
    });
});
