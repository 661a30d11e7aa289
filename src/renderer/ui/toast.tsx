import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from 'react-aria-components/Toast';
import { bindClasses } from './bind-classes';
import { Button } from './button';
import styles from './toast.module.css';

const classes = bindClasses(styles);

export interface Toast {
  readonly message: string;
  readonly action?: { readonly label: string; readonly onAction: () => void };
}

const queue = new ToastQueue<Toast>({ maxVisibleToasts: 3 });

const PLAIN_MS = 6_000;
const WITH_ACTION_MS = 15_000;

/** Says that something was done; with « Annuler » where it can be undone. Hovering or focusing it stops the clock. */
export const showToast = (toast: Toast): (() => void) => {
  const key = queue.add(toast, { timeout: toast.action ? WITH_ACTION_MS : PLAIN_MS });
  return () => queue.close(key);
};

/** Where toasts appear; one per window. */
export const ToastRegion = () => (
  <AriaToastRegion queue={queue} aria-label="Messages" className={classes('region')}>
    {({ toast }) => (
      <AriaToast toast={toast} className={classes('toast')}>
        <ToastContent className={classes('content')}>
          <Text slot="title">{toast.content.message}</Text>
        </ToastContent>
        {toast.content.action ? (
          <Button
            variant="quiet"
            size="small"
            onPress={() => {
              toast.content.action?.onAction();
              queue.close(toast.key);
            }}
          >
            {toast.content.action.label}
          </Button>
        ) : null}
        <AriaButton slot="close" className={classes('close')} aria-label="Fermer le message">
          <X aria-hidden="true" />
        </AriaButton>
      </AriaToast>
    )}
  </AriaToastRegion>
);
