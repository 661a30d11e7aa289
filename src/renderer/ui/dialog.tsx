import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { bindClasses } from './bind-classes';
import { Button } from './button';
import styles from './dialog.module.css';

const classes = bindClasses(styles);

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  /** The question, with the object's name. */
  readonly title: string;
  /** What it entails, and what cannot be undone. */
  readonly children: ReactNode;
  /** The verb with its object: « Annuler l’import du 3 mars ». */
  readonly confirmLabel: string;
  readonly tone?: 'primary' | 'danger';
  readonly isPending?: boolean;
  readonly isConfirmDisabled?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before what cannot be undone or what is journaled. Reading never happens in a dialog. */
export const ConfirmDialog = (props: ConfirmDialogProps) => (
  <ModalOverlay
    isOpen={props.isOpen}
    onOpenChange={(isOpen) => (isOpen ? undefined : props.onClose())}
    isDismissable
    className={classes('overlay')}
  >
    <Modal className={classes('modal')}>
      <AriaDialog role="alertdialog" className={classes('dialog')}>
        <Heading slot="title" className={classes('title')}>
          {props.title}
        </Heading>
        <div className={classes('body')}>{props.children}</div>
        <div className={classes('actions')}>
          <Button onPress={props.onClose}>Ne rien faire</Button>
          <Button
            variant={props.tone ?? 'primary'}
            isPending={props.isPending ?? false}
            isDisabled={props.isConfirmDisabled ?? false}
            onPress={props.onConfirm}
          >
            {props.confirmLabel}
          </Button>
        </div>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);
