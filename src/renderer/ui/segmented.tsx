import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { bindClasses } from './bind-classes';
import styles from './segmented.module.css';

const classes = bindClasses(styles);

export interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string; readonly icon?: ReactNode }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** Two to four exclusive views side by side. */
export const Segmented = <Id extends string>({ label, options, value, onChange }: SegmentedProps<Id>) => (
  <ToggleButtonGroup
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[value]}
    onSelectionChange={(keys) => {
      const chosen = options.find((option) => keys.has(option.id));
      if (chosen) onChange(chosen.id);
    }}
    className={classes('group')}
  >
    {options.map((option) => (
      <ToggleButton key={option.id} id={option.id} className={classes('segment')}>
        {option.icon}
        {option.label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
