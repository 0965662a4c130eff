/** The appeal card: as little as possible, for a set time, and only after somebody agreed. */
import { ageLimits, parseWhole } from '../../../domain/age.ts';
import type { DateText } from '../../../domain/basics.ts';
import { isDate } from '../../../domain/consent.ts';
import type { Agreeing } from '../../../domain/gallery.ts';
import { plainLine, plainText } from '../../../domain/plain-text.ts';
import { privateSignsIn, type PrivateSign } from './private-words.ts';

/** Longer texts do not stay readable on one card. */
export const longest = { name: 40, place: 40, contact: 80 } as const;
/** An appeal that stands longer than this outlives its use. */
export const mostMonths = 12;

/** As it is written into the form; empty where nothing was said. */
export interface CardDraft {
  /** Id of the reference photo that was chosen. */
  readonly photo: string;
  readonly name: string;
  readonly missingYear: string;
  readonly ageThen: string;
  readonly ageNow: string;
  readonly place: string;
  readonly contact: string;
  readonly endsOn: string;
  readonly agreedBy: Agreeing | '';
}

/** What the card shows; nothing of the form beyond it, so who agreed is asked and not printed. */
export interface AppealCard {
  readonly photo: string;
  readonly name?: string;
  readonly missingYear?: number;
  /** Full years. */
  readonly ageThen?: number;
  readonly ageNow?: number;
  readonly place?: string;
  readonly contact: string;
  /** The last day on which it may be shown. */
  readonly endsOn: DateText;
}

export type CardField = keyof CardDraft;
export type CardProblem = 'empty' | 'invalid' | 'past' | 'far';
export type CardProblems = Readonly<Partial<Record<CardField, CardProblem>>>;

export function cardProblems(draft: CardDraft, today: DateText): CardProblems {
  const thisYear = Number(today.slice(0, 4));
  const whole = (field: CardField, lowest: number, highest: number): CardProblems =>
    parseWhole(draft[field], lowest, highest) === 'invalid' ? { [field]: 'invalid' } : {};
  return {
    ...(draft.photo === '' ? { photo: 'empty' } : {}),
    ...(draft.contact.trim() === '' ? { contact: 'empty' } : {}),
    ...(draft.agreedBy === '' ? { agreedBy: 'empty' } : {}),
    ...whole('missingYear', ageLimits.firstYear, thisYear),
    ...whole('ageThen', ageLimits.youngest, ageLimits.oldest),
    ...whole('ageNow', ageLimits.youngest, ageLimits.oldest),
    ...endProblem(draft.endsOn, today),
  };
}

function endProblem(endsOn: string, today: DateText): CardProblems {
  if (endsOn === '') return { endsOn: 'empty' };
  if (!isDate(endsOn)) return { endsOn: 'invalid' };
  if (endsOn < today) return { endsOn: 'past' };
  return endsOn > inMonths(today, mostMonths) ? { endsOn: 'far' } : {};
}

/** The card that a complete draft makes; undefined while something is missing or wrong. */
export function cardFrom(draft: CardDraft, today: DateText): AppealCard | undefined {
  if (Object.keys(cardProblems(draft, today)).length > 0) return undefined;
  const number = (field: 'missingYear' | 'ageThen' | 'ageNow'): Partial<AppealCard> => {
    const value = parseWhole(draft[field], 0, Number.MAX_SAFE_INTEGER);
    return typeof value === 'number' ? { [field]: value } : {};
  };
  const text = (field: 'name' | 'place'): Partial<AppealCard> => {
    const value = plainLine(draft[field]).trim();
    return value === '' ? {} : { [field]: value };
  };
  return {
    photo: draft.photo,
    ...text('name'),
    ...number('missingYear'),
    ...number('ageThen'),
    ...number('ageNow'),
    ...text('place'),
    contact: plainText(draft.contact).trim(),
    endsOn: draft.endsOn,
  };
}

/** Texts that look as if they said too much; a town is too much for the place, and no sign of it anywhere else. */
export function cardWarnings(
  draft: Pick<CardDraft, 'name' | 'place' | 'contact'>,
): Readonly<Record<'name' | 'place' | 'contact', readonly PrivateSign[]>> {
  const without = (text: string): readonly PrivateSign[] =>
    privateSignsIn(text).filter((sign) => sign !== 'finer-place');
  return {
    name: without(draft.name),
    place: privateSignsIn(draft.place),
    contact: without(draft.contact),
  };
}

/** The same day so many months later, or the last day of that month. */
export function inMonths(day: DateText, months: number): DateText {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
