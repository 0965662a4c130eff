/**
 * Reads files of this site for the page, whose own policy allows it no connection at all. Carries nothing out: an
 * address is one inside the site's folder, without a query, asked for without body and credentials.
 */
import '../../ledger/worker/tell-page.ts';
import type { FilesAnswer, FilesJob } from '../shipped/files-job.ts';

const site = new URL(import.meta.env.DEV ? '/' : '../', self.location.href).href;

self.addEventListener('message', ({ data: job }: MessageEvent<FilesJob>) => {
  void read(job).then((answered) => {
    const answer: FilesAnswer = { id: job.id, answered };
    self.postMessage(answer, { transfer: answered?.body === undefined ? [] : [answered.body] });
  });
});

async function read({ address, head, fresh }: FilesJob): Promise<FilesAnswer['answered']> {
  const { href, search } = new URL(address);
  if (!href.startsWith(site) || search !== '') return undefined;
  try {
    const response = await fetch(href, {
      method: head ? 'HEAD' : 'GET',
      cache: fresh ? 'no-store' : 'force-cache',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    const body = head ? undefined : await response.arrayBuffer();
    return { status: response.status, headers: [...response.headers], body };
  } catch {
    return undefined;
  }
}
