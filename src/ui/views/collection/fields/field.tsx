import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import './field.css';

interface Attributes {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface Props {
  readonly label: string;
  /** Stands beside the label: may be left empty. */
  readonly optional?: string;
  readonly hint?: string | undefined;
  /** What is wrong, in words; undefined while nothing is. */
  readonly problem: string | undefined;
  /** Id of something else that describes the field. */
  readonly describedBy?: string;
  /** Draws the control itself with these attributes. */
  readonly children: (attributes: Attributes) => ComponentChildren;
}

/** A label, a hint, the control, and what is wrong with it, tied together for a screen reader. */
export function Field({ label, optional, hint, problem, describedBy, children }: Props): ComponentChildren {
  const id = useId();
  const { t } = useTranslator();
  const describing = [
    hint === undefined ? undefined : `${id}-hint`,
    describedBy,
    problem === undefined ? undefined : `${id}-problem`,
  ].filter((part) => part !== undefined);
  return (
    <div class="field" data-problem={problem !== undefined}>
      <label for={id}>
        {label}
        {optional !== undefined && (
          <span class="field-optional">{t('join.aside', { text: '', aside: optional })}</span>
        )}
      </label>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': describing.length === 0 ? undefined : describing.join(' '),
      })}
      {problem !== undefined && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
