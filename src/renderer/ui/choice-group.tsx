import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { bindClasses } from './bind-classes';
import field from './field.module.css';
import type { SelectOption } from './select';
import styles from './toggle.module.css';

const classes = bindClasses(styles);
const fieldClasses = bindClasses(field);

export interface ChoiceGroupProps<Id extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly orientation?: 'horizontal' | 'vertical';
}

/** One choice among a few, all visible, each with its explanation. */
export const ChoiceGroup = <Id extends string>(props: ChoiceGroupProps<Id>) => {
  const choose = (value: string) => {
    const chosen = props.options.find((option) => option.id === value);
    if (chosen) props.onChange(chosen.id);
  };
  return (
    <RadioGroup
      value={props.value}
      onChange={choose}
      orientation={props.orientation ?? 'vertical'}
      className={fieldClasses('field')}
    >
      <Label className={fieldClasses('label')}>{props.label}</Label>
      <div className={classes('choices', props.orientation ?? 'vertical')}>
        {props.options.map((option) => (
          <RadioField key={option.id} value={option.id} className={classes('field')}>
            <RadioButton className={classes('choice', 'boxed')}>
              <span className={classes('dot')} aria-hidden="true" />
              <span className={classes('words')}>
                <span className={classes('title')}>{option.label}</span>
                {option.detail ? (
                  <Text slot="description" className={classes('detail')}>
                    {option.detail}
                  </Text>
                ) : null}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
};
