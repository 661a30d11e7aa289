import type { ReactNode } from 'react';
import { bindClasses } from './bind-classes';
import styles from './description-list.module.css';

const classes = bindClasses(styles);

export interface Description {
  readonly term: string;
  readonly value: ReactNode;
}

/** Terms and their values, aligned. */
export const DescriptionList = ({ items }: { readonly items: readonly Description[] }) => (
  <dl className={classes('list')}>
    {items.map((item) => (
      <div key={item.term} className={classes('item')}>
        <dt className={classes('term')}>{item.term}</dt>
        <dd className={classes('value')}>{item.value}</dd>
      </div>
    ))}
  </dl>
);
