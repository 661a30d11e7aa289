import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { bindClasses } from './bind-classes';
import popover from './popover.module.css';

const classes = bindClasses(popover);

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly tone?: 'danger';
  readonly onAction: () => void;
}

/** Verbs behind one button; `trigger` is a `Button` or an `IconButton`. */
export const ActionMenu = ({
  trigger,
  label,
  actions,
}: {
  readonly trigger: ReactNode;
  readonly label: string;
  readonly actions: readonly MenuAction[];
}) => (
  <MenuTrigger>
    {trigger}
    <Popover offset={4} className={classes('popover')}>
      <Menu aria-label={label} className={classes('list')}>
        {actions.map((action) => (
          <MenuItem
            key={action.id}
            id={action.id}
            onAction={action.onAction}
            className={classes('option', action.tone)}
          >
            {action.icon}
            {action.label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
);
