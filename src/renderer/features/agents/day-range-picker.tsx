import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import field from '../../ui/field.module.css';
import picker from '../../ui/filter-picker.module.css';
import popover from '../../ui/popover.module.css';
import { ANY_DAY, type DayRange, isOpen } from './agent-filter';
import styles from './agents-page.module.css';
import { describeDays } from './filter-chips';

const classes = bindClasses(styles);
const fieldClasses = bindClasses(field);
const pickerClasses = bindClasses(picker);
const popoverClasses = bindClasses(popover);

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly onChange: (day: string | null) => void;
}

const DayField = ({ label, value, min, max, onChange }: DayFieldProps) => {
  const id = useId();
  return (
    <div className={fieldClasses('field')}>
      <label htmlFor={id} className={fieldClasses('label')}>
        {label}
      </label>
      <div className={fieldClasses('control')}>
        <input
          id={id}
          type="date"
          className={fieldClasses('input')}
          value={value ?? ''}
          min={min ?? undefined}
          max={max ?? undefined}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      </div>
    </div>
  );
};

export interface DayRangePickerProps {
  /** What happened in these days: « Commencé ». */
  readonly label: string;
  readonly range: DayRange;
  readonly onChange: (range: DayRange) => void;
}

/** A compact filter by days, both ends included; either end may stay open. */
export const DayRangePicker = ({ label, range, onChange }: DayRangePickerProps) => (
  <DialogTrigger>
    <AriaButton className={pickerClasses('trigger', !isOpen(range) && 'active')}>
      <span className={pickerClasses('label')}>{label}</span>
      <span className={pickerClasses('value')}>{isOpen(range) ? 'Toutes dates' : describeDays(range)}</span>
      <ChevronDown aria-hidden="true" />
    </AriaButton>
    <Popover offset={4} placement="bottom start" className={popoverClasses('popover')}>
      <Dialog aria-label={`${label} entre deux dates`} className={popoverClasses('padded')}>
        <div className={classes('days')}>
          <DayField
            label="À partir du"
            value={range.from}
            min={null}
            max={range.to}
            onChange={(from) => onChange({ ...range, from })}
          />
          <DayField
            label="Jusqu’au"
            value={range.to}
            min={range.from}
            max={null}
            onChange={(to) => onChange({ ...range, to })}
          />
          {isOpen(range) ? null : (
            <Button variant="quiet" size="small" onPress={() => onChange(ANY_DAY)}>
              Toutes dates
            </Button>
          )}
        </div>
      </Dialog>
    </Popover>
  </DialogTrigger>
);
