import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './tick.css';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (checked: boolean) => void;
}

/** A check box with words. */
export function Tick({ label, checked, problem, onChange }: Props): ComponentChildren {
  const id = useId();
  return (
    <div class="tick" data-problem={problem !== undefined}>
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : id}
          onChange={(event) => {
            onChange(event.currentTarget.checked);
          }}
        />
        {label}
      </label>
      {problem !== undefined && (
        <p class="field-problem" id={id}>
          {problem}
        </p>
      )}
    </div>
  );
}
