import { ListFilter } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { bindClasses } from '../bind-classes';
import { Button } from '../button';
import { Checkbox } from '../checkbox';
import popover from '../popover.module.css';
import { SearchField } from '../search-field';
import styles from './data-table.module.css';

const classes = bindClasses(styles);
const popoverClasses = bindClasses(popover);

export interface ColumnFilterProps {
  readonly title: string;
  readonly kind: 'choice' | 'words';
  /** Values present in the column. */
  readonly values: readonly string[];
  readonly chosen: readonly string[];
  readonly words: string;
  readonly onChoose: (chosen: readonly string[]) => void;
  readonly onWords: (words: string) => void;
}

const toggled = (chosen: readonly string[], value: string): readonly string[] =>
  chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];

/** The filter of one column, behind the funnel of its header. */
export const ColumnFilter = (props: ColumnFilterProps) => {
  const isActive = props.chosen.length > 0 || props.words !== '';
  return (
    <DialogTrigger>
      <AriaButton
        aria-label={`Filtrer : ${props.title}${isActive ? ' (filtre en cours)' : ''}`}
        className={classes('funnel', isActive && 'funnelActive')}
      >
        <ListFilter aria-hidden="true" />
      </AriaButton>
      <Popover offset={4} className={popoverClasses('popover')}>
        <Dialog aria-label={`Filtrer : ${props.title}`} className={popoverClasses('padded')}>
          {props.kind === 'words' ? (
            <SearchField
              label={`Contient : ${props.title}`}
              placeholder="Contient…"
              value={props.words}
              onChange={props.onWords}
              autoFocus
            />
          ) : (
            <div className={classes('choices')}>
              {props.values.map((value) => (
                <Checkbox
                  key={value}
                  isSelected={props.chosen.includes(value)}
                  onChange={() => props.onChoose(toggled(props.chosen, value))}
                >
                  {value === '' ? 'Non renseigné' : value}
                </Checkbox>
              ))}
            </div>
          )}
          {isActive ? (
            <Button
              variant="quiet"
              size="small"
              onPress={() => (props.kind === 'words' ? props.onWords('') : props.onChoose([]))}
            >
              Enlever ce filtre
            </Button>
          ) : null}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
