import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { bindClasses } from './bind-classes';
import styles from './tabs.module.css';

const classes = bindClasses(styles);

export interface TabContent {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

/** Views of the same thing, one at a time. */
export const Tabs = ({
  label,
  tabs,
  selected,
  onSelect,
}: {
  readonly label: string;
  readonly tabs: readonly TabContent[];
  /** The view shown, where something else also chooses it. */
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
}) => (
  <AriaTabs
    className={classes('tabs')}
    {...(selected === undefined ? {} : { selectedKey: selected })}
    {...(onSelect === undefined ? {} : { onSelectionChange: (key) => onSelect(String(key)) })}
  >
    <TabList aria-label={label} className={classes('list')}>
      {tabs.map((tab) => (
        <Tab key={tab.id} id={tab.id} className={classes('tab')}>
          {tab.label}
        </Tab>
      ))}
    </TabList>
    {tabs.map((tab) => (
      <TabPanel key={tab.id} id={tab.id} className={classes('panel')}>
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
);
