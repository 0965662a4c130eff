/** The software bill of materials: what ships, in CycloneDX 1.6, the same bytes for the same tree. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { Plugin } from 'vite';
import { readManifest } from '../models/manifest.ts';
import type { Shipped, ShippedPackage } from './shipped.ts';

export function billOfMaterials(shipped: Shipped): Plugin {
  return {
    name: 'yearspan:bill-of-materials',
    apply: 'build',
    // After the packages of this very bundle were gathered.
    generateBundle: {
      order: 'post',
      async handler() {
        const source = await bill(shipped.root, await shipped.packages());
        this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source });
      },
    },
  };
}

async function bill(root: string, packages: readonly ShippedPackage[]): Promise<string> {
  const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
  };
  const app = new Models.Component(Enums.ComponentType.Application, own.name, {
    version: own.version,
    bomRef: own.name,
    licenses: new Models.LicenseRepository([new Models.SpdxLicense(own.license)]),
  });
  const parts = [...packages.map(packagePart), ...(await networkParts(root))];
  for (const part of parts) app.dependencies.add(part.bomRef);
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: app }),
    components: new Models.ComponentRepository(parts),
  });
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 1 })}\n`;
}

function packagePart({ name, version, licence, integrity }: ShippedPackage): Models.Component {
  const [group, base] = name.startsWith('@') ? (name.split('/') as [string, string]) : [undefined, name];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return new Models.Component(Enums.ComponentType.Library, base, {
    ...(group !== undefined && { group }),
    version,
    purl,
    bomRef: purl,
    licenses: new Models.LicenseRepository([new Models.SpdxLicense(licence)]),
    hashes: hashes(integrity),
  });
}

/** `sha512-` and the hash in base64, as npm writes it. */
function hashes(integrity: string | undefined): Models.HashDictionary {
  const base64 = /^sha512-(\S+)$/.exec(integrity ?? '')?.[1];
  const known = new Models.HashDictionary();
  if (base64 !== undefined)
    known.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(base64, 'base64').toString('hex'));
  return known;
}

async function networkParts(root: string): Promise<readonly Models.Component[]> {
  const { models } = await readManifest(root);
  return Object.entries(models).map(
    ([name, { network, source, file, licences }]) =>
      new Models.Component(Enums.ComponentType.MachineLearningModel, name, {
        version: source.version,
        description: network,
        bomRef: `model:${name}`,
        licenses: new Models.LicenseRepository(licences.map(({ id }) => new Models.SpdxLicense(id))),
        hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], file.sha256]]),
      }),
  );
}
