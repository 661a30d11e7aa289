import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tag as AriaTag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { bindClasses } from './bind-classes';
import { Button } from './button';
import styles from './chip.module.css';

const classes = bindClasses(styles);

export type ChipTone = 'neutral' | 'accent' | 'positive' | 'warning' | 'danger' | 'masked' | 'nominative';

/** A state in one or two words. */
export const Chip = ({
  tone = 'neutral',
  icon,
  children,
}: {
  readonly tone?: ChipTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) => (
  <span className={classes('chip', tone)}>
    {icon}
    {children}
  </span>
);

export interface FilterChip {
  readonly id: string;
  /** Readable French: « Service est Mission connaissance ». */
  readonly label: string;
}

/** The filters in force, each removable by mouse or by Delete. */
export const FilterChips = ({
  chips,
  onRemove,
  onClear,
}: {
  readonly chips: readonly FilterChip[];
  readonly onRemove: (id: string) => void;
  readonly onClear: () => void;
}) =>
  chips.length === 0 ? null : (
    <div className={classes('row')}>
      <TagGroup
        aria-label="Filtres en cours"
        onRemove={(keys) => {
          for (const key of keys) onRemove(String(key));
        }}
      >
        <TagList className={classes('row')}>
          {chips.map((chip) => (
            <AriaTag
              key={chip.id}
              id={chip.id}
              textValue={chip.label}
              className={classes('chip', 'accent', 'removable')}
            >
              {chip.label}
              <AriaButton slot="remove" className={classes('remove')}>
                <X aria-hidden="true" />
              </AriaButton>
            </AriaTag>
          ))}
        </TagList>
      </TagGroup>
      {chips.length > 1 ? (
        <Button variant="quiet" size="small" onPress={onClear}>
          Tout effacer
        </Button>
      ) : null}
    </div>
  );
