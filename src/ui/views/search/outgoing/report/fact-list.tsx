import type { ComponentChildren } from 'preact';
import type { Fact } from './report-facts.ts';

/** What is stated, one a line; nothing where nothing is. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): ComponentChildren {
  if (facts.length === 0) return null;
  return (
    <dl class="paper-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
