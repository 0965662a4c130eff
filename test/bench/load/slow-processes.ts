/** Slows down processes of this machine. A browser's own throttling does not reach its workers; signals reach all. */
import { readdir, readFile } from 'node:fs/promises';

/** Milliseconds that the processes run before they rest. */
const turn = 10;

/** Slows every process that was started from here and names `mark` in its command, and all that those start. */
export class SlowProcesses {
  readonly #mark: string;
  readonly #rest: number;
  #ids: readonly number[] = [];
  #done = false;
  #work: Promise<void> | undefined;

  /** `times` slower: of so many parts of the time, the processes get one. */
  constructor(mark: string, times: number) {
    this.#mark = mark;
    this.#rest = turn * (times - 1);
  }

  begin(): void {
    this.#work = Promise.all([this.#look(), this.#slow()]).then(() => undefined);
  }

  async end(): Promise<void> {
    this.#done = true;
    await this.#work;
    this.#signal('SIGCONT');
  }

  async #look(): Promise<void> {
    while (!this.#done) {
      this.#ids = await started(this.#mark);
      await wait(100);
    }
  }

  async #slow(): Promise<void> {
    while (!this.#done) {
      this.#signal('SIGSTOP');
      await wait(this.#rest);
      this.#signal('SIGCONT');
      await wait(turn);
    }
  }

  #signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    for (const id of this.#ids) {
      try {
        process.kill(id, signal);
      } catch {
        // It ended by itself.
      }
    }
  }
}

interface Started {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

/** Process ids, by what Linux tells of its processes. */
async function started(mark: string): Promise<readonly number[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const all = (await Promise.all(names.map(about))).filter((one) => one !== undefined);
  const ours = new Set<number>();
  for (let grown = true; grown;) {
    const more = all.filter(
      ({ id, parent, command }) =>
        !ours.has(id) && id !== process.pid && (command.includes(mark) || ours.has(parent)),
    );
    for (const { id } of more) ours.add(id);
    grown = more.length > 0;
  }
  return [...ours];
}

async function about(name: string): Promise<Started | undefined> {
  try {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${name}/stat`, 'latin1'),
      readFile(`/proc/${name}/cmdline`, 'latin1'),
    ]);
    // After the name in brackets, which may hold anything: the state, then the parent.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { id: Number(name), parent, command };
  } catch {
    return undefined;
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
