/** The text layer of a PDF, read with pdf.js: what a reader can search for, copy and have read aloud. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Page by page the runs of text in the order of the file, none of them empty. */
export async function readPdf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  // pdf.js takes the bytes for itself.
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])));
  }
  await document.destroy();
  return pages;
}
