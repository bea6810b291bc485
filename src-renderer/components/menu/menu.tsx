/** A menu behind a button: acts and choices, with a tick at the choice in force. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { classes } from '../classes.ts';
import { KeyCap } from '../key-cap/key-cap.tsx';
import css from './menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly shortcut?: string | null;
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuProps {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly trigger: ReactNode;
  readonly triggerClass?: string;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start';
}

export function Menu({ label, groups, trigger, triggerClass, placement }: MenuProps) {
  const run = (key: string | number) => {
    groups
      .flatMap((group) => group.entries)
      .find((entry) => entry.id === key)
      ?.run();
  };
  return (
    <MenuTrigger>
      <Button className={classes(css['trigger'], triggerClass)} aria-label={label}>
        {trigger}
      </Button>
      <Popover
        className={classes(css['popover'])}
        placement={placement ?? 'bottom start'}
        offset={4}
      >
        <AriaMenu className={classes(css['menu'])} onAction={run}>
          {groups.map((group) => (
            <MenuSection key={group.id} className={classes(css['group'])}>
              {group.title === undefined ? null : (
                <Header className={css['heading']}>{group.title}</Header>
              )}
              {group.entries.map(menuItem)}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function menuItem(entry: MenuEntry) {
  return (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      className={classes(css['entry'])}
      isDisabled={entry.isDisabled ?? false}
      data-ring="inside"
    >
      <span className={css['tick']}>
        {entry.isChosen === true ? <Check size={14} strokeWidth={2} aria-hidden /> : null}
      </span>
      <span className={css['label']}>{entry.label}</span>
      {entry.detail === undefined ? null : <span className={css['detail']}>{entry.detail}</span>}
      {entry.shortcut ? <KeyCap shortcut={entry.shortcut} /> : null}
    </MenuItem>
  );
}
