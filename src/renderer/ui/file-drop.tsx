import { FileInput } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { bindClasses } from './bind-classes';
import { Button } from './button';
import styles from './file-drop.module.css';

const classes = bindClasses(styles);

export interface FileDropProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly chooseLabel: string;
  readonly isDisabled?: boolean;
  readonly onDrop: (files: readonly File[]) => void;
  readonly onChoose: () => void;
}

/** Where files are dropped; the button does the same by keyboard. */
export const FileDrop = (props: FileDropProps) => {
  const [isTarget, setTarget] = useState(false);
  const receive = (event: DragEvent) => {
    event.preventDefault();
    setTarget(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0 && !props.isDisabled) props.onDrop(files);
  };
  return (
    <section
      aria-label={props.title}
      className={classes('zone', isTarget && 'target')}
      onDragOver={(event) => {
        event.preventDefault();
        setTarget(true);
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={receive}
    >
      <span className={classes('icon')} aria-hidden="true">
        <FileInput />
      </span>
      <div className={classes('words')}>
        <p className={classes('title')}>{props.title}</p>
        <div className={classes('help')}>{props.children}</div>
      </div>
      <Button variant="primary" onPress={props.onChoose} isDisabled={props.isDisabled ?? false}>
        {props.chooseLabel}
      </Button>
    </section>
  );
};
