import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { bindClasses } from './bind-classes';
import { IconButton } from './icon-button';
import styles from './side-panel.module.css';

const classes = bindClasses(styles);

export interface SidePanelProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Marks the panel with the frame of the nominative mode. */
  readonly isNominative?: boolean;
}

/** Gives focus to the panel when it opens and back to where it came from when it closes. */
const useBorrowedFocus = (key: string) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const origin = useRef<Element | null>(null);
  useEffect(() => {
    origin.current ??= document.activeElement;
    return () => {
      if (origin.current instanceof HTMLElement && origin.current.isConnected) origin.current.focus();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new subject moves focus to its title
  useEffect(() => heading.current?.focus(), [key]);
  return heading;
};

/** Details at the right of the page, beside what they detail. Not modal; Escape closes. */
export const SidePanel = ({ title, subtitle, onClose, children, isNominative = false }: SidePanelProps) => {
  const id = useId();
  const heading = useBorrowedFocus(title);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return (
    <aside
      aria-labelledby={id}
      className={classes('panel', isNominative && 'nominative')}
      onKeyDown={closeOnEscape}
    >
      <header className={classes('header')}>
        <div className={classes('titles')}>
          <h2 id={id} ref={heading} tabIndex={-1} className={classes('title')}>
            {title}
          </h2>
          {subtitle ? <p className={classes('subtitle')}>{subtitle}</p> : null}
        </div>
        <IconButton label="Fermer le volet" onPress={onClose}>
          <X />
        </IconButton>
      </header>
      <div className={classes('body')}>{children}</div>
    </aside>
  );
};
