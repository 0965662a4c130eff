import { computed, type ReadonlySignal, type Signal } from '@preact/signals';

/** `auto` follows what the browser says of the device. */
export const lightChoices = ['auto', 'on', 'off'] as const;
export type LightChoice = (typeof lightChoices)[number];

/** Reading photos one at a time and from a smaller copy, for devices with little memory. */
export interface LightMode {
  readonly choice: Signal<LightChoice>;
  /** What `auto` comes to here: one core, or two gigabytes of memory and less. */
  readonly isSmallDevice: boolean;
  readonly isOn: ReadonlySignal<boolean>;
}

/** Browsers that do not say how much memory there is (gigabytes, coarsely) are judged by their cores alone. */
interface Device {
  readonly hardwareConcurrency: number;
  readonly deviceMemory?: number;
}

export function createLightMode(choice: Signal<LightChoice>, device: Device): LightMode {
  const { hardwareConcurrency, deviceMemory = Infinity } = device;
  const isSmallDevice = hardwareConcurrency <= 1 || deviceMemory <= 2;
  return {
    choice,
    isSmallDevice,
    isOn: computed(() => (choice.value === 'auto' ? isSmallDevice : choice.value === 'on')),
  };
}
