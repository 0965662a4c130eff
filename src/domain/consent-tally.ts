/** Counts consent records of one collection, and says which of them should be looked at. */
import type { Coverage } from './consent.ts';
import type { Agreeing, ChildView, DateText, Id } from './gallery.ts';

/** A record that ends within this many days is worth a look now. */
export const soonDays = 30;

/** How often each of these was said; what nobody said is not there. */
export type Counts<Key extends string> = Readonly<Partial<Record<Key, number>>>;

/** `self`: the pictured person agreed for themselves, and is not asked twice. */
export type OwnView = ChildView | 'self';

/** Why somebody's record should be looked at. */
export type Attention = 'missing' | 'incomplete' | 'ended' | 'soon';

export interface NeedsAttention {
  readonly why: Attention;
  /** Undefined where it is the collection's own record, which covers whoever has none. */
  readonly person?: Id;
  /** May be empty. */
  readonly name: string;
  /** Absent where there is no record. */
  readonly endsOn?: DateText;
}

export function createTally() {
  const agreedBy: Partial<Record<Agreeing, number>> = {};
  const views: Partial<Record<OwnView, number>> = {};
  const viewsOfChildren: Partial<Record<OwnView, number>> = {};
  const purposes = new Map<string, number>();
  const attention: NeedsAttention[] = [];
  let children = 0;
  let first: DateText | undefined;
  let last: DateText | undefined;
  return {
    count(coverage: Coverage, child: boolean): void {
      if (child) children += 1;
      if (!coverage.covered) return;
      const { consent } = coverage;
      const view = consent.agreedBy === 'self' ? 'self' : consent.view;
      add(agreedBy, consent.agreedBy);
      add(views, view);
      if (child) add(viewsOfChildren, view);
      purposes.set(consent.purpose, (purposes.get(consent.purpose) ?? 0) + 1);
      if (first === undefined || consent.endsOn < first) first = consent.endsOn;
      if (last === undefined || consent.endsOn > last) last = consent.endsOn;
    },
    look(whom: Pick<NeedsAttention, 'person' | 'name'>, coverage: Coverage, today: DateText): void {
      const why = attentionOf(coverage, today);
      const endsOn = endOf(coverage);
      if (why !== undefined) attention.push({ ...whom, why, ...(endsOn === undefined ? {} : { endsOn }) });
    },
    done: () => ({
      agreedBy,
      views,
      children,
      viewsOfChildren,
      purposes: [...purposes]
        .map(([purpose, people]) => ({ purpose, people }))
        .sort((one, other) => other.people - one.people),
      ...(first === undefined || last === undefined ? {} : { ends: [first, last] as const }),
      attention: attention.sort(mostUrgentFirst),
    }),
  };
}

const urgency: readonly Attention[] = ['missing', 'incomplete', 'ended', 'soon'];

function mostUrgentFirst(one: NeedsAttention, other: NeedsAttention): number {
  const order = urgency.indexOf(one.why) - urgency.indexOf(other.why);
  return order !== 0 ? order : (one.endsOn ?? '').localeCompare(other.endsOn ?? '');
}

export function attentionOf(coverage: Coverage, today: DateText): Attention | undefined {
  if (coverage.covered) return coverage.consent.endsOn <= daysAfter(today, soonDays) ? 'soon' : undefined;
  switch (coverage.code) {
    case 'consent.missing':
      return 'missing';
    case 'consent.incomplete':
      return 'incomplete';
    case 'consent.ended':
      return 'ended';
  }
}

export function daysAfter(day: DateText, days: number): DateText {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

export function endOf(coverage: Coverage): DateText | undefined {
  return 'consent' in coverage ? coverage.consent.endsOn : undefined;
}

function add<Key extends string>(counts: Partial<Record<Key, number>>, key: Key): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
