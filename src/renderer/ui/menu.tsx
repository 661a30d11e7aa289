import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { bindClasses } from './bind-classes';
import { Button } from './button';
import popover from './popover.module.css';

const classes = bindClasses(popover);

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onAction: () => void;
}

/** A button that offers a few actions. */
export const Menu = ({
  label,
  about,
  icon,
  entries,
  isPending = false,
  size = 'small',
}: {
  readonly label: string;
  /** The object of the actions, for who does not see beside what the button stands. */
  readonly about?: string;
  readonly icon?: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly isPending?: boolean;
  /** That of the buttons beside it. */
  readonly size?: 'medium' | 'small';
}) => (
  <MenuTrigger>
    <Button
      size={size}
      icon={icon ?? <ChevronDown />}
      isPending={isPending}
      {...(about === undefined ? {} : { 'aria-label': `${label} ${about}` })}
    >
      {label}
    </Button>
    <Popover offset={4} placement="bottom end" className={classes('popover')}>
      <AriaMenu aria-label={label} className={classes('list')}>
        {entries.map((entry) => (
          <MenuItem key={entry.id} id={entry.id} onAction={entry.onAction} className={classes('option')}>
            {entry.icon}
            {entry.label}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
