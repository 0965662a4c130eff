import papaparse from 'papaparse';
import { failure, success, type Result } from '../../../domain/errors.ts';
import { breathe } from '../../breathe.ts';
import { tableLimits, type RawRow, type RawTable, type ReadingProgress } from './raw-table.ts';

/** Milliseconds of reading between two breaths of the page. */
const slice = 10;
/** Characters by which the sign between the cells is told; guessing over all of a large file takes a second. */
const guessedBy = 64 * 1024;
const signs = [',', ';', '\t', '|'];

/**
 * Rows of a CSV file with line ends `\n`, in slices between which the page draws. Fails with `table.not-a-table` when
 * no row names columns, `csv.too-many-rows`, and `engine.cancelled` when the signal ends.
 */
export function readCsv(text: string, { signal, onProgress }: ReadingProgress): Promise<Result<RawTable>> {
  const guessed = papaparse.parse<string[]>(text.slice(0, guessedBy), {
    newline: '\n',
    preview: 10,
    delimitersToGuess: signs,
  });
  return new Promise((resolve, reject) => {
    const rows: RawRow[] = [];
    let header: readonly string[] | undefined;
    // The parser starts to count anew each time it goes on.
    let before = 0;
    let since = performance.now();
    const lineOf = lineCounter(text);
    papaparse.parse<string[]>(text, {
      newline: '\n',
      delimiter: guessed.meta.delimiter,
      // The fast mode splits the whole text at once, and again each time it goes on.
      fastMode: false,
      step: ({ data, meta }, parser) => {
        const end = before + meta.cursor;
        const line = lineOf(end);
        if (data.some((cell) => cell.trim() !== '')) {
          const cells = data.map((cell) => cell.slice(0, tableLimits.cell));
          if (header === undefined) header = cells;
          else rows.push({ line, cells });
        }
        const ending = endOf(header, rows.length, signal);
        if (ending !== undefined) {
          // First: to the parser an abort is complete as well.
          resolve(ending);
          parser.abort();
        } else if (performance.now() - since > slice) {
          before = end;
          parser.pause();
          onProgress(end / text.length);
          breathe()
            .then(() => {
              since = performance.now();
              parser.resume();
            })
            .catch(reject);
        }
      },
      complete: () => {
        resolve(
          header === undefined ? failure('table.not-a-table') : success({ header, rows, counted: 'lines' }),
        );
      },
    });
  });
}

function endOf(header: readonly string[] | undefined, rows: number, signal: AbortSignal) {
  if (signal.aborted) return failure('engine.cancelled');
  if ((header?.length ?? 0) > tableLimits.columns) return failure('table.not-a-table');
  return rows > tableLimits.rows ? failure('csv.too-many-rows', { limit: tableLimits.rows }) : undefined;
}

/** Line, from 1 on, on which the next row begins, given where each row ends; a quoted cell may hold several lines. */
function lineCounter(text: string): (rowEnd: number) => number {
  let line = 1;
  let position = 0;
  return (rowEnd) => {
    const start = line;
    for (let at = text.indexOf('\n', position); at !== -1 && at < rowEnd; at = text.indexOf('\n', at + 1))
      line += 1;
    position = rowEnd;
    return start;
  };
}
