import type { ComponentChildren } from 'preact';
import type { BuildVersion, Fingerprints } from '../../../../workflows/fingerprints/contract.ts';
import { useTranslator } from '../../../app.ts';
import { sizeWords } from '../../../size-words.ts';
import { BuildPicture } from './build-picture.tsx';

/** Which build this is, in a form that can be read to somebody else. */
export function BuildFacts({ report }: { readonly report: Fingerprints }): ComponentChildren {
  const translator = useTranslator();
  const { t, locale } = translator;
  const { version, buildId, listId, bytes, takenAt } = report;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <dl class="privacy-facts">
        <div>
          <dt>{t('fingerprints.version')}</dt>
          <dd>{version?.version ?? t('fingerprints.version.none')}</dd>
        </div>
        {version !== undefined && (
          <div>
            <dt>{t('fingerprints.commit')}</dt>
            <dd>
              <Commit version={version} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('fingerprints.build')}</dt>
          <dd class="fingerprints-build">
            {buildId === undefined ? t('fingerprints.build.none') : <Groups id={buildId} />}
          </dd>
        </div>
        {buildId !== listId && (
          <div>
            <dt>{t('fingerprints.build.list')}</dt>
            <dd class="fingerprints-build">
              <Groups id={listId} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('fingerprints.size')}</dt>
          <dd>{sizeWords(translator, bytes)}</dd>
        </div>
        <div>
          <dt>{t('fingerprints.at')}</dt>
          <dd>{when.format(takenAt)}</dd>
        </div>
      </dl>
      {buildId !== undefined && (
        <figure class="fingerprints-figure">
          <BuildPicture id={buildId} />
          <figcaption>
            <p>{t('fingerprints.build.how')}</p>
            <p>{t('fingerprints.picture', { id: grouped(buildId).join(' ') })}</p>
          </figcaption>
        </figure>
      )}
    </>
  );
}

function Commit({ version }: { readonly version: BuildVersion }): ComponentChildren {
  const { t } = useTranslator();
  if (version.commit === undefined) return t('fingerprints.commit.unknown');
  return (
    <>
      <span class="privacy-mono" translate={false}>
        {version.commit}
      </span>
      {version.modified && <p class="fingerprints-modified">{t('fingerprints.commit.modified')}</p>}
    </>
  );
}

function Groups({ id }: { readonly id: string }): ComponentChildren {
  return (
    <code translate={false}>
      {grouped(id).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </code>
  );
}

/** Four digits at a time, as one says them. */
function grouped(id: string): readonly string[] {
  return id.match(/.{1,4}/g) ?? [];
}
