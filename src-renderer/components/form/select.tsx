/** One choice out of a few. */
import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { useText } from '#renderer/text/i18n.ts';
import { classes } from '../classes.ts';
import { FieldLabel, FieldNote, type FieldProps, isInvalid } from './field.tsx';
import css from './form.module.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value | null;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { t } = useText();
  const choose = (key: string | number | null) => {
    const option = props.options.find((candidate) => candidate.value === key);
    if (option !== undefined) props.onChange(option.value);
  };
  return (
    <AriaSelect
      className={classes(css['field'])}
      value={props.value}
      onChange={choose}
      isInvalid={isInvalid(props)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      placeholder={t('common.choose')}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      <Button className={classes(css['control'], css['select'])}>
        <SelectValue className={classes(css['selected'])} />
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <FieldNote {...props} />
      <Popover className={classes(css['popover'])} offset={4}>
        <ListBox className={classes(css['options'])}>
          {props.options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={classes(css['option'])}
              data-ring="inside"
            >
              <span className={css['optionText']}>{option.label}</span>
              <Check className={css['tick']} size={14} strokeWidth={2} aria-hidden />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
