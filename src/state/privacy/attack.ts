/** The attack on show: the target, what became of every attempt, and what is running now. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import {
  attack,
  attemptOne,
  provesAllowlist,
  type Abilities,
  type Attempted,
} from '../../workflows/attack/attack.ts';
import {
  canary,
  channels,
  groupIds,
  needsClick,
  type ChannelId,
  type GroupId,
} from '../../workflows/attack/channels.ts';
import { tally, type Outcome, type Tally } from '../../workflows/attack/outcome.ts';
import { nobody, readTarget, type Target } from '../../workflows/attack/target.ts';

export type { ChannelId, GroupId, Outcome, Tally };

/** `idle` until its turn comes. */
export type RowState = 'idle' | 'running' | Attempted;

export interface AttackGroup {
  readonly id: GroupId;
  readonly channels: readonly ChannelId[];
}

export interface AttackScreen {
  readonly groups: readonly AttackGroup[];
  readonly byHand: ReadonlySet<ChannelId>;
  /** As it stands in the field. */
  readonly address: Signal<string>;
  /** Undefined while the field holds no address that can be tried. */
  readonly target: ReadonlySignal<Target | undefined>;
  readonly rows: ReadonlySignal<ReadonlyMap<ChannelId, RowState>>;
  /** Channels done and to do in the run, undefined when none runs. */
  readonly progress: ReadonlySignal<{ readonly done: number; readonly total: number } | undefined>;
  /** Undefined before the first run is over. */
  readonly tally: ReadonlySignal<Tally | undefined>;
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
  /** One that needs a click; to be called from the click. */
  readonly press: (id: ChannelId) => Promise<void>;
  /** For a listener's owner to compare with its log. */
  readonly record: () => object;
}

const automatic = channels.filter((channel) => !needsClick(channel)).length;

export function createAttack(page: Window, abilities: Abilities): AttackScreen {
  const address = signal(nobody);
  const target = computed(() => readTarget(address.value, page.location.origin));
  const rows = signal<ReadonlyMap<ChannelId, RowState>>(new Map());
  const running = signal<AbortController | undefined>(undefined);
  const over = signal(false);

  const put = (id: ChannelId, state: RowState): void => {
    rows.value = new Map(rows.peek()).set(id, state);
  };
  const isDone = (state: RowState | undefined): state is Attempted => typeof state === 'object';
  const done = (): readonly Attempted[] => [...rows.value.values()].filter(isDone);

  const attempt = (id: ChannelId, at: Target, allowlist: () => Promise<boolean>): Promise<void> => {
    const channel = channels.find((one) => one.id === id);
    if (channel === undefined) return Promise.resolve();
    put(id, 'running');
    const attacker = { target: at, allowlist, ...abilities };
    return attemptOne(channel, attacker, new AbortController().signal).then((attempted) => {
      put(id, attempted);
    });
  };
  /** Tried now where no run has: without it nothing can be said of an attempt whose end a page cannot see. */
  const allowlistAt = async (at: Target): Promise<boolean> => {
    const known = rows.peek().get(canary);
    if (!isDone(known) || known.outcome.verdict === 'untried')
      await attempt(canary, at, () => Promise.resolve(false));
    return done().some(provesAllowlist);
  };

  return {
    groups: groupIds.map((id) => ({
      id,
      channels: channels.filter(({ group }) => group === id).map((channel) => channel.id),
    })),
    byHand: new Set(channels.filter(needsClick).map(({ id }) => id)),
    address,
    target,
    rows,
    progress: computed(() =>
      running.value === undefined ? undefined : { done: done().length, total: automatic },
    ),
    tally: computed(() => {
      if (!over.value || running.value !== undefined) return undefined;
      return tally(
        channels.map((channel): Outcome => {
          const state = rows.value.get(channel.id);
          if (isDone(state)) return state.outcome;
          return { verdict: needsClick(channel) ? 'click' : 'untried' };
        }),
      );
    }),
    async run() {
      const at = target.peek();
      if (at === undefined || running.peek() !== undefined) return;
      const stop = new AbortController();
      rows.value = new Map();
      over.value = false;
      running.value = stop;
      await attack(
        { target: at, ...abilities },
        {
          begins: (id) => {
            put(id, 'running');
          },
          done: (attempted) => {
            put(attempted.id, attempted);
          },
        },
        stop.signal,
      );
      running.value = undefined;
      over.value = true;
    },
    cancel: () => {
      running.peek()?.abort();
    },
    async press(id) {
      const at = target.peek();
      const isBusy = running.peek() !== undefined || rows.peek().get(id) === 'running';
      if (at !== undefined && !isBusy) await attempt(id, at, () => allowlistAt(at));
    },
    record: () => ({
      page: page.location.href,
      target: target.peek()?.origin,
      written: new Date(),
      attempts: done().map(({ id, outcome, from, to }) => ({ channel: id, ...outcome, from, to })),
    }),
  };
}
