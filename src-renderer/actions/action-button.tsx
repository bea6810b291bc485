/** A button that is an action: its label, its shortcut and whether it may be pressed come from it. */
import type { LucideIcon } from 'lucide-react';
import { Button, type ButtonTone } from '#renderer/components/button/button.tsx';
import { useText } from '#renderer/text/i18n.ts';
import type { Action } from './define-action.ts';
import { useActions } from './use-action.ts';

interface ActionButtonProps {
  readonly action: Action;
  readonly tone?: ButtonTone;
  readonly icon?: LucideIcon;
  /** Prints the shortcut on the button, as the console does. */
  readonly showKey?: boolean;
  readonly isBusy?: boolean;
}

export function ActionButton(props: ActionButtonProps) {
  const { action, tone = 'plain', showKey = false, isBusy = false } = props;
  const { t } = useText();
  useActions();
  return (
    <Button
      tone={tone}
      isBusy={isBusy}
      isDisabled={!action.isEnabled()}
      shortcut={showKey ? (action.shortcut ?? undefined) : undefined}
      onPress={action.run}
      {...(props.icon === undefined ? {} : { icon: props.icon })}
    >
      {t(action.label)}
    </Button>
  );
}
