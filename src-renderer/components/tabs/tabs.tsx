/** Tabs: the parts of one record, one at a time. */
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { classes } from '../classes.ts';
import css from './tabs.module.css';

export interface TabOf<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A figure beside the name: how many there are inside. */
  readonly count?: string;
  readonly content: ReactNode;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabOf<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: TabsProps<Id>) {
  const choose = (key: string | number) => {
    const tab = tabs.find((candidate) => candidate.id === key);
    if (tab !== undefined) onChoose(tab.id);
  };
  return (
    <AriaTabs className={classes(css['tabs'])} selectedKey={chosen} onSelectionChange={choose}>
      <TabList aria-label={label} className={classes(css['list'])}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={classes(css['tab'])} data-ring="inside">
            {tab.label}
            {tab.count === undefined ? null : <span className={css['count']}>{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={classes(css['panel'])} data-ring="inside">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
