import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** The value in words. */
  readonly text: string;
  readonly onInput: (value: number) => void;
  /** The hand has let go. */
  readonly onDone: () => void;
}

export function Slider({ label, value, from, to, step, text, onInput, onDone }: Props): ComponentChildren {
  const id = useId();
  return (
    <div class="bench-slider">
      <label for={id}>{label}</label>
      <output for={id}>{text}</output>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        step={step}
        value={value}
        aria-valuetext={text}
        onInput={(event) => {
          onInput(event.currentTarget.valueAsNumber);
        }}
        onChange={onDone}
      />
    </div>
  );
}
