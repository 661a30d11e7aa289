import { FieldError } from 'react-aria-components/FieldError';
import { Text } from 'react-aria-components/Text';
import { bindClasses } from './bind-classes';
import styles from './field.module.css';

const classes = bindClasses(styles);

/** What stands under every field: its help, and why its value is refused. */
export const FieldHelp = ({
  description,
  error,
}: {
  readonly description: string | undefined;
  readonly error: string | null | undefined;
}) => (
  <>
    {description ? (
      <Text slot="description" className={classes('description')}>
        {description}
      </Text>
    ) : null}
    <FieldError className={classes('error')}>{error}</FieldError>
  </>
);
