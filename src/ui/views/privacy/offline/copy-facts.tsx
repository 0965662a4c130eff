import type { ComponentChildren } from 'preact';
import type { Check, OfflineScreen } from '../../../../state/offline.ts';
import { useTranslator } from '../../../app.ts';
import { sizeWords } from '../../../size-words.ts';

/** Which version is stored, how much of it, and when the host was asked for a newer one. */
export function CopyFacts({ offline }: { readonly offline: OfflineScreen }): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const copy = offline.copy.value;
  if (copy.phase !== 'stored') return null;
  const { version, id, commit, files, bytes } = copy.edition;
  return (
    <dl class="privacy-facts">
      <Fact name={t('offline.version')}>{version}</Fact>
      <Fact name={t('offline.build')}>
        <code class="privacy-mono">{id}</code>
      </Fact>
      <Fact name={t('offline.commit')}>
        <code class="privacy-mono">{commit}</code>
      </Fact>
      <Fact name={t('offline.size')}>
        {t('offline.files', { files: files - copy.missing, size: sizeWords(words, bytes) })}
      </Fact>
      {copy.missing > 0 && <Fact name={t('offline.missing')}>{words.number(copy.missing)}</Fact>}
      <Fact name={t('offline.checked')}>
        <span role="status">
          <Checked check={offline.checked.value} />
        </span>
      </Fact>
    </dl>
  );
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}): ComponentChildren {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Checked({ check }: { readonly check: Check | 'checking' | undefined }): ComponentChildren {
  const { t, locale } = useTranslator();
  if (check === undefined) return t('offline.checked.opening');
  if (check === 'checking') return t('offline.checked.now');
  const when = check.at.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return t(`offline.checked.${check.outcome}`, { when });
}
