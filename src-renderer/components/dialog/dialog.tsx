/** Dialogs: only to confirm what cannot be undone, with the consequence in figures. */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useText } from '#renderer/text/i18n.ts';
import { Button } from '../button/button.tsx';
import { classes } from '../classes.ts';
import css from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly size?: 'small' | 'large';
  /** `alert` for a confirmation: its content is read out as it opens. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function Dialog(props: DialogProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={props.isOpen}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      isDismissable={props.role !== 'alertdialog'}
    >
      <Modal className={classes(css['sheet'], css[props.size ?? 'small'])}>
        <AriaDialog className={classes(css['dialog'])} role={props.role ?? 'dialog'}>
          <Heading slot="title" className={classes(css['title'])}>
            {props.title}
          </Heading>
          <div className={css['body']}>{props.children}</div>
          {props.footer === undefined ? null : <div className={css['footer']}>{props.footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmProps {
  /** The question as a sentence: « Émettre 112 factures ? ». */
  readonly title: string;
  /** The consequence in figures: « 48 230,40 € ; numéros F2027-0341 à 0452 ». */
  readonly children: ReactNode;
  /** The act as a verb: « Émettre ». */
  readonly confirmLabel: string;
  readonly tone?: 'primary' | 'danger';
  readonly isOpen: boolean;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ConfirmDialog(props: ConfirmProps) {
  const { t } = useText();
  const cancel = (
    // What cannot be undone is never one careless Enter away.
    <Button key="cancel" autoFocus onPress={props.onClose}>
      {t('common.cancel')}
    </Button>
  );
  const confirm = (
    <Button
      key="confirm"
      tone={props.tone ?? 'primary'}
      isBusy={props.isBusy ?? false}
      onPress={props.onConfirm}
    >
      {props.confirmLabel}
    </Button>
  );
  return (
    <Dialog
      title={props.title}
      role="alertdialog"
      isOpen={props.isOpen}
      onClose={props.onClose}
      footer={confirmComesFirst() ? [confirm, cancel] : [cancel, confirm]}
    >
      {props.children}
    </Dialog>
  );
}

/** Windows puts the act before Cancel; macOS and the Linux desktops put it last, at the corner. */
function confirmComesFirst(): boolean {
  return /windows/i.test(navigator.userAgent);
}
