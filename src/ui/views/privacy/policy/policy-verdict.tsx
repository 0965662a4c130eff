import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { usePrivacy } from '../use-privacy.ts';

export function PolicyVerdict(): ComponentChildren {
  const { tags, headers } = usePrivacy().policy;
  const { t } = useTranslator();
  if (typeof headers.value === 'string') return null;
  const complete = Object.values(headers.value).every((value) => value !== undefined);
  const words = tags.value.length === 0 ? 'none' : complete ? 'all' : 'page';
  return (
    <p class="privacy-verdict" data-state={words === 'all' ? 'good' : 'caution'}>
      {t(`policy.verdict.${words}`)}
    </p>
  );
}
