/** Measures the shipped kernel on validation people and writes the tables of models/README.md and models/card.json. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import { builtApp } from '../../evaluate/built-app.ts';
import { drawPeople } from '../../evaluate/people.ts';
import { networkHashes } from '../network-hashes.ts';
import type { ReadingPlan } from '../readings.ts';
import { ablationTable } from './ablation.ts';
import { ageAims, ageTable } from './age-figures.ts';
import { aimsTable } from './aims.ts';
import { validationData } from './data.ts';
import { readFitPeople } from './fit-people.ts';
import { lagFigures } from './lag-figures.ts';
import { scoreLag } from './lag-scores.ts';
import { between } from './markdown.ts';
import { readProjection } from './projection.ts';
import { cardText } from './card-text.ts';
import { severalTable } from './several.ts';
import { subjectsOf } from './subjects.ts';
import { utkFigures } from './utk-figures.ts';
import { writeFormatted } from './write-formatted.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const bootstrapDraws = 200;

/** `data` is the folder of the labelled photos; `say` hears of progress. Resolves to the tables. */
export async function writeCard(data: string, say: (line: string) => void): Promise<string> {
  const plan: ReadingPlan = { dist: await builtApp(project), networks: await networkHashes(project) };
  const projection = await readProjection(join(project, 'models'), fittedKernel.template);
  const { lag, utk } = await validationData(plan, data);
  const lagSubjects = subjectsOf(lag, ({ person }) => person, projection);
  const utkSubjects = subjectsOf(utk, ({ path }) => path, projection);
  say(`${String(lagSubjects.length)} + ${String(utkSubjects.length)} faces of validation people`);

  const scores = scoreLag(lagSubjects);
  const draws = drawPeople(scores.people, bootstrapDraws);
  const utkDraws = drawPeople(utkSubjects.length, bootstrapDraws);
  say('young and grown people scored');
  const figures = lagFigures(scores, draws);
  const several = severalTable(scores.faces, draws);
  say('young and grown people measured');
  const strangers = utkFigures(utkSubjects, utkDraws);
  say('strangers measured');
  const ablation = ablationTable(scores, await readFitPeople(plan, data, projection), lag.readings, draws);
  say('parts measured');

  const text = cardText({
    version: fittedKernel.version,
    draws: bootstrapDraws,
    lag: { photos: lagSubjects.length, labelled: lag.labels.length, people: scores.people },
    genuine: figures.card.youngGrownPairs,
    utk: { photos: utkSubjects.length, labelled: utk.labels.length },
    unseenByStock: lagSubjects.filter(({ stockSawIt }) => !stockSawIt).length,
    figures,
    several,
    strangers,
    ages: ageTable(utkSubjects, utkDraws),
    aims: aimsTable([...figures.aims, ...strangers.aims, ...ageAims(utkSubjects, utkDraws)]),
    ablation,
  });
  const readme = await readFile(join(project, 'models/README.md'), 'utf8');
  await writeFormatted(join(project, 'models/README.md'), between(readme, text));
  const cardFile = join(project, 'models/card.json');
  // What is measured on families has its own step and stays as it is.
  const { kinship } = JSON.parse(await readFile(cardFile, 'utf8')) as { readonly kinship: unknown };
  await writeFormatted(cardFile, JSON.stringify({ ...figures.card, kinship }));
  return text;
}
