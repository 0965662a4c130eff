import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { usePrivacy } from '../use-privacy.ts';

export function PolicyVerdict(): ComponentChildren {
  const { tags, headers } = usePrivacy().policy;
  const { t } = useTranslator();
  const shown = headers.value;
  if (shown === 'asking' || (typeof shown === 'string' && tags.value.length > 0)) return null;
  const complete = typeof shown === 'object' && Object.values(shown).every((value) => value !== undefined);
  const words = tags.value.length === 0 ? 'none' : complete ? 'all' : 'page';
  return (
    <p class="privacy-verdict" data-state={words === 'all' ? 'good' : 'caution'}>
      {t(`policy.verdict.${words}`)}
    </p>
  );
}
