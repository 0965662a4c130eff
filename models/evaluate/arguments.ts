import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface EvaluateArguments {
  /** Absolute paths all. */
  readonly root: string;
  readonly pairs: string;
  readonly scores: string;
  readonly faces: string;
  readonly summary: string;
  readonly cohort?: string;
  readonly templates?: string;
  /** Only this many rows of the pairs. */
  readonly limit?: number;
}

/** The call was wrong; the message says how. */
export class UsageError extends Error {}

export const usage = `npm run evaluate -- --root DIR --pairs PAIRS.csv --scores SCORES.csv --faces FACES.csv --summary SUMMARY.json
                     [--cohort LIST.txt] [--templates TEMPLATES.jsonl] [--limit N]

  --root       folder that the photos' paths are relative to
  --pairs      in: header a,b and any of same (1/0), ageA, ageB, yearA, yearB
  --scores     out: a,b,same,similarity,evidence,status
  --faces      out: the largest face of each photo
  --summary    out: the figures, with 95 % intervals
  --cohort     in: photos, one a line, that form the collection used as cohort
  --templates  out: one JSON line a photo
  --limit      only the first N rows of the pairs
`;

const required = ['root', 'pairs', 'scores', 'faces', 'summary'] as const;

/** Reads the command line; relative paths are meant from `folder`. Throws `UsageError`. */
export function parseArguments(args: readonly string[], folder: string): EvaluateArguments {
  const values = parsed(args);
  const missing = required.filter((name) => values[name] === undefined || values[name] === '');
  if (missing.length > 0) throw new UsageError(`missing: ${missing.map((name) => `--${name}`).join(', ')}`);
  const path = (name: Exclude<keyof typeof values, 'limit'>) => resolve(folder, values[name] ?? '');
  return {
    root: path('root'),
    pairs: path('pairs'),
    scores: path('scores'),
    faces: path('faces'),
    summary: path('summary'),
    ...(values.cohort === undefined ? {} : { cohort: path('cohort') }),
    ...(values.templates === undefined ? {} : { templates: path('templates') }),
    ...(values.limit === undefined ? {} : { limit: wholeNumber(values.limit) }),
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        root: text,
        pairs: text,
        scores: text,
        faces: text,
        summary: text,
        cohort: text,
        templates: text,
        limit: text,
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text))
    throw new UsageError(`--limit must be a whole number of at least 1, but is ${text}`);
  return Number(text);
}
