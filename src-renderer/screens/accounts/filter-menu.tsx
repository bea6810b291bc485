/** A filter out of a few: what is in force stands on the button. */
import { ChevronDown } from 'lucide-react';
import { Menu } from '#renderer/components/menu/menu.tsx';
import css from './accounts.module.css';

interface FilterMenuProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  /** The words for no filter at all. */
  readonly any: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | null) => void;
}

export function FilterMenu<Value extends string>(props: FilterMenuProps<Value>) {
  const { label, value, any, options, onChange } = props;
  const shown = options.find((option) => option.value === value)?.label ?? any;
  return (
    <Menu
      label={`${label} : ${shown}`}
      triggerClass={css['filter'] ?? ''}
      trigger={
        <>
          <span className={css['filterText']} data-active={value !== null || undefined}>
            {shown}
          </span>
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
        </>
      }
      groups={[
        {
          id: 'any',
          entries: [{ id: '', label: any, isChosen: value === null, run: () => onChange(null) }],
        },
        {
          id: 'options',
          entries: options.map((option) => ({
            id: option.value,
            label: option.label,
            isChosen: option.value === value,
            run: () => onChange(option.value),
          })),
        },
      ]}
    />
  );
}
