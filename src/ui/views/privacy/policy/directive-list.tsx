import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../../../i18n/index.ts';
import type { Directive } from '../../../../state/privacy/policy.ts';
import { useTranslator } from '../../../app.ts';

interface Props {
  readonly title: string;
  readonly directives: readonly Directive[];
}

const explained = {
  'default-src': 'policy.directive.default-src',
  'script-src': 'policy.directive.script-src',
  'worker-src': 'policy.directive.worker-src',
  'connect-src': 'policy.directive.connect-src',
  'img-src': 'policy.directive.img-src',
  'style-src': 'policy.directive.style-src',
  'manifest-src': 'policy.directive.manifest-src',
  'base-uri': 'policy.directive.base-uri',
  'form-action': 'policy.directive.form-action',
  'frame-ancestors': 'policy.directive.frame-ancestors',
  'require-trusted-types-for': 'policy.directive.require-trusted-types-for',
  'trusted-types': 'policy.directive.trusted-types',
} as const satisfies Readonly<Record<string, MessageKey>>;

function wordsFor({
  name,
  value,
}: Directive):
  | (typeof explained)[keyof typeof explained]
  | 'policy.directive.other'
  | 'policy.directive.connect-src.none' {
  if (name === 'connect-src' && value === "'none'") return 'policy.directive.connect-src.none';
  const known: Readonly<Record<string, (typeof explained)[keyof typeof explained]>> = explained;
  return known[name] ?? 'policy.directive.other';
}

/** One policy, a line a directive: as the browser reads it, and in words. */
export function DirectiveList({ title, directives }: Props): ComponentChildren {
  const { t } = useTranslator();
  return (
    <>
      <h3 class="policy-title">{title}</h3>
      <dl class="policy-list">
        {directives.map((directive) => (
          <div key={directive.name} class="policy-line">
            <dt class="privacy-mono">
              {directive.name} {directive.value}
            </dt>
            <dd>{t(wordsFor(directive))}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
