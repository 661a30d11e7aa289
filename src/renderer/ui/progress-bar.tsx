import { Label } from 'react-aria-components/Label';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import { formatCount } from '../locales/format';
import { bindClasses } from './bind-classes';
import { Button } from './button';
import styles from './progress-bar.module.css';

const classes = bindClasses(styles);

export interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** Null while unknown. */
  readonly total: number | null;
  /** What is counted: « lignes ». */
  readonly unit?: string;
  /** Said instead of the count, where parts are not what people count in: « 45 % ». */
  readonly valueText?: string;
  readonly onCancel?: () => void;
}

const countText = ({ done, total, unit = '', valueText }: ProgressBarProps): string =>
  valueText ??
  (total === null
    ? `${formatCount(done)} ${unit}`.trim()
    : `${formatCount(done)} sur ${formatCount(total)} ${unit}`.trim());

/** A wait longer than a second: what goes on, how far, and a way to stop. */
export const ProgressBar = (props: ProgressBarProps) => {
  const isKnown = props.total !== null && props.total > 0;
  const percent = isKnown && props.total !== null ? Math.min(100, (props.done / props.total) * 100) : 0;
  return (
    <div className={classes('row')}>
      <AriaProgressBar
        value={percent}
        isIndeterminate={!isKnown}
        valueLabel={countText(props)}
        className={classes('progress')}
      >
        <div className={classes('words')}>
          <Label>{props.label}</Label>
          <span className={`${classes('count')} numeric`}>
            {props.done > 0 || isKnown ? countText(props) : ''}
          </span>
        </div>
        <div className={classes('track')}>
          <div
            className={classes('fill', !isKnown && 'unknown')}
            style={isKnown ? { width: `${percent}%` } : {}}
          />
        </div>
      </AriaProgressBar>
      {props.onCancel ? (
        <Button size="small" onPress={props.onCancel}>
          Interrompre
        </Button>
      ) : null}
    </div>
  );
};
