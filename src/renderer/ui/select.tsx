import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { bindClasses } from './bind-classes';
import field from './field.module.css';
import popover from './popover.module.css';
import styles from './select.module.css';

const classes = bindClasses(styles);
const fieldClasses = bindClasses(field);
const popoverClasses = bindClasses(popover);

export interface SelectOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string;
}

export interface SelectProps<Id extends string> {
  readonly label: string;
  readonly description?: string;
  readonly options: readonly SelectOption<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  /** True when the label is only read out (a neighbour says it). */
  readonly isLabelHidden?: boolean;
}

const Option = <Id extends string>({ option }: { readonly option: SelectOption<Id> }) => (
  <ListBoxItem id={option.id} textValue={option.label} className={popoverClasses('option')}>
    {({ isSelected }) => (
      <>
        <span className={popoverClasses('tick')}>{isSelected ? <Check aria-hidden="true" /> : null}</span>
        <span className={popoverClasses('words')}>
          <Text slot="label">{option.label}</Text>
          {option.detail ? (
            <Text slot="description" className={popoverClasses('detail')}>
              {option.detail}
            </Text>
          ) : null}
        </span>
      </>
    )}
  </ListBoxItem>
);

/** One choice among a few. For long or multiple choices see `FilterPicker`. */
export const Select = <Id extends string>(props: SelectProps<Id>) => {
  const choose = (key: unknown) => {
    const chosen = props.options.find((option) => option.id === key);
    if (chosen) props.onChange(chosen.id);
  };
  return (
    <AriaSelect
      value={props.value}
      onChange={choose}
      isDisabled={props.isDisabled ?? false}
      placeholder={props.placeholder ?? 'Choisir…'}
      className={fieldClasses('field')}
    >
      <Label className={props.isLabelHidden ? 'visually-hidden' : fieldClasses('label')}>{props.label}</Label>
      <Button className={classes('trigger')}>
        <SelectValue className={classes('value')}>
          {({ selectedText }) => selectedText || props.placeholder || 'Choisir…'}
        </SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      {props.description ? (
        <Text slot="description" className={fieldClasses('description')}>
          {props.description}
        </Text>
      ) : null}
      <Popover offset={4} className={popoverClasses('popover')}>
        <ListBox className={popoverClasses('list')}>
          {props.options.map((option) => (
            <Option key={option.id} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
};
