import { Search, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import {
  type SearchFieldProps as AriaProps,
  SearchField as AriaSearchField,
} from 'react-aria-components/SearchField';
import { bindClasses } from './bind-classes';
import styles from './field.module.css';
import iconButton from './icon-button.module.css';

const classes = bindClasses(styles);
const buttonClasses = bindClasses(iconButton);

export interface SearchFieldProps extends Omit<AriaProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string;
  readonly placeholder?: string;
}

/** Free text that narrows a list; Escape empties it. */
export const SearchField = ({ label, placeholder, ...rest }: SearchFieldProps) => (
  <AriaSearchField {...rest} aria-label={label} className={classes('field')}>
    {({ isEmpty }) => (
      <div className={classes('control')}>
        <Search className={classes('leading')} aria-hidden="true" />
        <Input className={classes('input')} placeholder={placeholder ?? label} spellCheck="false" />
        {isEmpty ? null : (
          <Button aria-label="Effacer la recherche" className={buttonClasses('button')}>
            <X />
          </Button>
        )}
      </div>
    )}
  </AriaSearchField>
);
