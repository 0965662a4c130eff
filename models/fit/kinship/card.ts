/** Measures the shipped kinship evidence on validation families; writes models/README.md and models/card.json. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import { builtApp } from '../../evaluate/built-app.ts';
import { between, kinshipMarkers } from '../card/markdown.ts';
import { readProjection } from '../card/projection.ts';
import { writeFormatted } from '../card/write-formatted.ts';
import { networkHashes } from '../network-hashes.ts';
import { cardOf } from './card-figures.ts';
import { kinshipText } from './card-text.ts';
import { familyData } from './families.ts';
import { measureAll } from './measure-all.ts';
import { alikeRows } from './one-person.ts';
import { originFaces } from './origins.ts';
import { strangerShares } from './strangers.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const data = resolve(project, values.data);
const models = join(project, 'models');

const plan = { dist: await builtApp(project), networks: await networkHashes(project) };
const projection = await readProjection(models, fittedKernel.template);
const families = await familyData(plan, data, projection);
const figures = measureAll(families.validation);
const strangers = strangerShares(await originFaces(plan, data, projection, 'validation'));
const alike = alikeRows(families);
const text = kinshipText(families, figures, strangers, alike);
const readme = join(models, 'README.md');
await writeFormatted(readme, between(await readFile(readme, 'utf8'), text, kinshipMarkers));
const cardFile = join(models, 'card.json');
const card = JSON.parse(await readFile(cardFile, 'utf8')) as Record<string, unknown>;
await writeFormatted(cardFile, JSON.stringify({ ...card, kinship: cardOf(figures, alike) }));
process.stdout.write(`${text}\n`);
