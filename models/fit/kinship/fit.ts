/** Fits what a likeness says about kinship on the templates of the kernel as it stands and writes models/kinship.json. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import { builtApp } from '../../evaluate/built-app.ts';
import { readProjection } from '../card/projection.ts';
import { writeKinship } from '../kernel-files.ts';
import { networkHashes } from '../network-hashes.ts';
import { familyData } from './families.ts';
import { fitKinship } from './fit-kinship.ts';
import { originDirections, originFaces } from './origins.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const data = resolve(project, values.data);
const models = join(project, 'models');

const networks = await networkHashes(project);
const projection = await readProjection(models, fittedKernel.template);
const plan = { dist: await builtApp(project), networks };
const { fit } = await familyData(plan, data, projection);
const origins = originDirections(await originFaces(plan, data, projection, 'fit'));
await writeKinship(models, {
  source: {
    script: 'npm run fit -- --only kinship',
    data: 'fitting families of the validation part of Families in the Wild (Robinson et al. 2018); origins by the fitting half of UTKFace (Zhang et al. 2017)',
    photos: fit.faces.length,
    families: new Set(fit.faces.map(({ family }) => family)).size,
    networks,
  },
  kernel: fittedKernel.version,
  ...fitKinship(fit, origins),
});
process.stderr.write('models/kinship.json written: npm run build puts it into the app\n');
