import { Check, ChevronDown } from 'lucide-react';
import type { CSSProperties } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { ListBox, ListBoxItem, type Selection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { matchesWords } from '../locales/fold';
import { bindClasses } from './bind-classes';
import { Button } from './button';
import styles from './filter-picker.module.css';
import popover from './popover.module.css';
import { SearchField } from './search-field';

const classes = bindClasses(styles);
const popoverClasses = bindClasses(popover);

export interface PickerOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  /** Indentation of a tree, 0 at the top. */
  readonly depth?: number;
}

export interface FilterPickerProps {
  /** What is filtered: « Site ». */
  readonly label: string;
  /** What no choice means: « Tous ». */
  readonly allLabel: string;
  readonly options: readonly PickerOption[];
  readonly selected: readonly string[];
  readonly mode: 'single' | 'multiple';
  readonly onChange: (selected: readonly string[]) => void;
  readonly isDisabled?: boolean;
}

const SEARCH_FROM = 8;
const VIRTUAL_FROM = 120;
const VIRTUAL_LAYOUT = { estimatedRowHeight: 48, padding: 4 };

/** What the closed picker says: the choice, how many, or everything. */
const summariseSelection = (props: Pick<FilterPickerProps, 'allLabel' | 'options' | 'selected'>): string => {
  const [first] = props.selected;
  if (first === undefined) return props.allLabel;
  if (props.selected.length > 1) return `${props.selected.length} choisis`;
  return props.options.find((option) => option.id === first)?.label ?? first;
};

const depthStyle = (depth: number): CSSProperties => ({ '--depth': depth }) as CSSProperties;

const Option = ({ option }: { readonly option: PickerOption }) => (
  <ListBoxItem
    id={option.id}
    textValue={`${option.label} ${option.detail ?? ''}`}
    className={popoverClasses('option')}
    style={depthStyle(option.depth ?? 0)}
  >
    {({ isSelected }) => (
      <>
        <span className={popoverClasses('tick')}>{isSelected ? <Check aria-hidden="true" /> : null}</span>
        <span className={popoverClasses('words')}>
          {option.label}
          {option.detail ? <span className={popoverClasses('detail')}>{option.detail}</span> : null}
        </span>
      </>
    )}
  </ListBoxItem>
);

/** The options; a long list draws those in sight only. */
const Options = ({
  picker,
  onSelect,
}: {
  readonly picker: FilterPickerProps;
  readonly onSelect: (keys: Selection) => void;
}) => {
  const isVirtual = picker.options.length >= VIRTUAL_FROM;
  const list = (
    <ListBox
      aria-label={picker.label}
      className={popoverClasses('list', isVirtual && 'virtual')}
      selectionMode={picker.mode}
      selectionBehavior="toggle"
      escapeKeyBehavior="none"
      selectedKeys={picker.selected}
      onSelectionChange={onSelect}
      renderEmptyState={() => <div className={popoverClasses('empty')}>Rien ne correspond.</div>}
    >
      {picker.options.map((option) => (
        <Option key={option.id} option={option} />
      ))}
    </ListBox>
  );
  return isVirtual ? (
    <Virtualizer layout={ListLayout} layoutOptions={VIRTUAL_LAYOUT}>
      {list}
    </Virtualizer>
  ) : (
    list
  );
};

const Choices = ({ picker, close }: { readonly picker: FilterPickerProps; readonly close: () => void }) => {
  const select = (keys: Selection) => {
    picker.onChange(keys === 'all' ? picker.options.map((option) => option.id) : [...keys].map(String));
    if (picker.mode === 'single') close();
  };
  return (
    <>
      <Autocomplete filter={matchesWords}>
        {picker.options.length >= SEARCH_FROM ? (
          <div className={popoverClasses('search')}>
            <SearchField label={`Chercher : ${picker.label}`} placeholder="Chercher" autoFocus />
          </div>
        ) : null}
        <Options picker={picker} onSelect={select} />
      </Autocomplete>
      {picker.selected.length === 0 ? null : (
        <div className={popoverClasses('foot')}>
          <Button variant="quiet" size="small" onPress={() => picker.onChange([])}>
            {picker.allLabel}
          </Button>
        </div>
      )}
    </>
  );
};

/** A compact filter: label, current choice, list with search, one choice or several. */
export const FilterPicker = (props: FilterPickerProps) => (
  <DialogTrigger>
    <AriaButton
      isDisabled={props.isDisabled ?? false}
      className={classes('trigger', props.selected.length > 0 && 'active')}
    >
      <span className={classes('label')}>{props.label}</span>
      <span className={classes('value')}>{summariseSelection(props)}</span>
      <ChevronDown aria-hidden="true" />
    </AriaButton>
    <Popover offset={4} placement="bottom start" className={popoverClasses('popover')}>
      <Dialog aria-label={props.label} className={classes('dialog')}>
        {({ close }) => <Choices picker={props} close={close} />}
      </Dialog>
    </Popover>
  </DialogTrigger>
);
