/** Buttons: one way to act, in four tones. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components/Button';
import { classes } from '../classes.ts';
import { KeyCap } from '../key-cap/key-cap.tsx';
import css from './button.module.css';

export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly tone?: ButtonTone;
  readonly icon?: LucideIcon;
  readonly shortcut?: string | undefined;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** Work is under way: the button keeps its width, refuses a second press, and says so. */
  readonly isBusy?: boolean;
  readonly autoFocus?: boolean;
  readonly onPress?: (event: PressEvent) => void;
}

export function Button(props: ButtonProps) {
  const { children, tone = 'plain', icon: Icon, shortcut, isBusy = false } = props;
  return (
    <AriaButton
      className={classes(css['button'], css[tone])}
      // Not the library's pending state: it announces an element that is gone by then.
      type={isBusy ? 'button' : (props.type ?? 'button')}
      data-pending={isBusy || undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(props.onPress === undefined || isBusy ? {} : { onPress: props.onPress })}
    >
      {Icon === undefined ? null : <Icon size={14} strokeWidth={1.75} aria-hidden />}
      <span>{children}</span>
      {shortcut === undefined ? null : <KeyCap shortcut={shortcut} />}
    </AriaButton>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isDisabled?: boolean;
  readonly onPress?: (event: PressEvent) => void;
}

/** A button that is only a sign; its name is read aloud and shown on hover. */
export function IconButton({ label, icon: Icon, isDisabled = false, onPress }: IconButtonProps) {
  return (
    <span title={label} className={css['sign']}>
      <AriaButton
        className={classes(css['button'], css['quiet'], css['square'])}
        aria-label={label}
        isDisabled={isDisabled}
        {...(onPress === undefined ? {} : { onPress })}
      >
        <Icon size={15} strokeWidth={1.75} aria-hidden />
      </AriaButton>
    </span>
  );
}
