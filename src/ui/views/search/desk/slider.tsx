import type { ComponentChildren } from 'preact';
import './slider.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** The value in words. */
  readonly said: string;
  readonly onChange: (value: number) => void;
}

/** A value between two ends, with its name and what it is now. */
export function Slider({ label, value, least, most, step, said, onChange }: Props): ComponentChildren {
  return (
    <label class="slider">
      <span>{label}</span>
      <input
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={said}
        onInput={(event) => {
          onChange(event.currentTarget.valueAsNumber);
        }}
      />
      <span class="slider-value" aria-hidden="true">
        {said}
      </span>
    </label>
  );
}
