import { samples } from 'virtual:samples';
import { afterAll, describe, expect, it } from 'vitest';
import { createPool } from '../../../src/engine/pool.ts';
import type { Side } from '../../../src/workflows/comparison.ts';
import type { PhotoSource } from '../../../src/workflows/importing/contract.ts';
import { filesSource } from '../../../src/workflows/importing/sources.ts';
import type { FolderProgress, SearchUnit } from '../../../src/workflows/search/contract.ts';
import { readFolder, type FolderRun } from '../../../src/workflows/search/folder.ts';
import { createSearch, type SearchOutcome } from '../../../src/workflows/search/search.ts';
import { sideEvidence } from '../../../src/workflows/compare.ts';
import { at, only, valueOf } from '../engine/expecting.ts';
import { fetchPhoto, offBy } from '../engine/photos.ts';
import { manyFiles } from '../importing/an-album.ts';

/** One person by eye, in two photos. */
const wanted = 'sample1-right';
const same = 'sample3-middle';

const pool = createPool();
afterAll(() => {
  pool.dispose();
});

async function sampleFile(id: string, name = `${id}.jpg`): Promise<File> {
  const sample = samples.find((each) => each.id === id) ?? expect.fail(`no sample ${id}`);
  return new File([await fetchPhoto(sample.url)], name);
}

async function sideOfSample(id: string): Promise<Side> {
  const face = only(valueOf(await pool.analyse(await sampleFile(id))).photo.faces);
  return [{ face, age: face.age }];
}

interface Reading {
  readonly run: FolderRun;
  readonly units: readonly SearchUnit[];
  readonly progress: readonly FolderProgress[];
}

function read(
  source: PhotoSource,
  onUnits: (units: readonly SearchUnit[]) => void = () => undefined,
): Reading {
  const units: SearchUnit[] = [];
  const progress: FolderProgress[] = [];
  const run = readFolder({ reader: pool }, source, {
    progress: (step) => progress.push(step),
    units(more) {
      units.push(...more);
      onUnits(more);
    },
  });
  return { run, units, progress };
}

const others = async () =>
  Promise.all(samples.filter(({ id }) => id !== wanted).map(({ id }) => sampleFile(id)));

describe('a folder that is searched', () => {
  it('brings the person of the reference to the first place while it is being read', async () => {
    const outcomes: SearchOutcome[] = [];
    const search = createSearch({
      photosOf: (unit) => reading.run.photosOf(unit.key) ?? [],
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    const reference = await sideOfSample(wanted);
    search.setReference(reference);
    search.beginFolder();
    const reading = read(filesSource(await others()), (units) => {
      search.addFiles(units);
    });
    const end = await reading.run.finished;
    search.endFolder();
    expect(end).toMatchObject({ state: 'done', counted: true, done: 7, total: 7, faces: 7, problems: [] });
    await expect.poll(() => outcomes.at(-1)?.tally.compared).toBe(7);
    const { candidates } = at(outcomes, outcomes.length - 1);
    expect(outcomes.some(({ tally }) => tally.compared > 0 && tally.compared < 7)).toBe(true);
    expect(candidates).toHaveLength(7);
    expect(candidates[0]?.ref).toMatchObject({ kind: 'file', path: `${same}.jpg`, face: 0 });
    expect(candidates.map(({ evidence }) => evidence)).toEqual(
      reading.units.map(({ side }) => sideEvidence(reference, side).evidence).sort((p, q) => q - p),
    );

    const detail = search.detail(candidates[0]?.key ?? '') ?? expect.fail('no detail');
    const photo = only(detail.photos);
    const picture = (await photo.open()) ?? expect.fail('the file is here');
    expect(picture).toMatchObject({ width: 320, height: 320 });
    const again = only(valueOf(await pool.analyse(picture.picture)).photo.faces);
    expect(offBy(again.alignment.points, picture.points)).toBeLessThan(0.05);
    const crop = await createImageBitmap((await photo.crop()) ?? new Blob());
    expect([crop.width, crop.height]).toEqual([160, 160]);
    search.dispose();
  });

  it('lists photos that cannot be read and searches the others', async () => {
    const bad = ['text', 'empty', 'truncated-header'].map(async (name) => {
      const bytes = name === 'empty' ? new Blob([]) : await fetchPhoto(`/corpus/${name}.jpg`);
      return new File([bytes], `${name}.jpg`);
    });
    const meadow = new File([await fetchPhoto('/corpus/meadow.jpg')], 'meadow.jpg');
    const files = [...(await Promise.all(bad)), meadow, await sampleFile(same)];
    const { run, units } = read(filesSource(files));
    const end = await run.finished;
    expect(end).toMatchObject({ state: 'done', done: 5, faces: 1, noFace: 1 });
    expect(end.problems.map(({ path, failure }) => [path, failure.code]).sort()).toEqual([
      ['empty.jpg', 'photo.empty'],
      ['text.jpg', 'photo.not-an-image'],
      ['truncated-header.jpg', 'photo.unreadable'],
    ]);
    expect(units).toHaveLength(1);
  });

  it('searches copies of one file once', async () => {
    const files = [await sampleFile(same), await sampleFile(same, 'copy.jpg'), await sampleFile(wanted)];
    const { run, units } = read(filesSource(files));
    expect(await run.finished).toMatchObject({ state: 'done', total: 3, done: 3, faces: 2 });
    expect(new Set(units.map(({ key }) => key)).size).toBe(2);
  });

  it('ends at once when cancelled; what was read stays', async () => {
    const { run, units, progress } = read(filesSource(await manyFiles(60)));
    await expect.poll(() => units.length, { timeout: 30_000, interval: 10 }).toBeGreaterThan(2);
    const start = performance.now();
    run.cancel();
    const end = await run.finished;
    // A bench says how soon; 60 photos would take half a minute.
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(end.state).toBe('cancelled');
    const count = units.length;
    expect(run.photosOf(at(units, 0).key)).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(units).toHaveLength(count);
    expect(progress.at(-1)).toEqual(end);
  });

  it('says so when there is no photo in it', async () => {
    const { run } = read(filesSource([]));
    expect(await run.finished).toMatchObject({ state: 'failed', failure: { code: 'import.nothing' } });
  });

  it('keeps what came before a list that ends in damage', async () => {
    const file = await sampleFile(same);
    const source: PhotoSource = {
      name: 'archive',
      async *files() {
        for await (const listed of filesSource([file]).files(new AbortController().signal)) yield listed;
        yield { ok: false, failure: { code: 'zip.damaged' } };
      },
    };
    const { run, units } = read(source);
    expect(await run.finished).toMatchObject({ state: 'failed', faces: 1, failure: { code: 'zip.damaged' } });
    expect(units).toHaveLength(1);
  });

  it('fails as a whole when the face tools do not run', async () => {
    const reader = {
      analyse: () => Promise.resolve({ ok: false, failure: { code: 'model.unreachable' } } as const),
    };
    const run = readFolder({ reader }, filesSource(await others()), {
      progress: () => undefined,
      units: () => undefined,
    });
    expect(await run.finished).toMatchObject({ state: 'failed', failure: { code: 'model.unreachable' } });
  });
});
