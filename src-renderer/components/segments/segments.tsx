/** A few views of one list, of which one is shown: a row of words, walked with the arrows. */
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { classes } from '../classes.ts';
import css from './segments.module.css';

export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

export function Segments<Id extends string>(props: SegmentsProps<Id>) {
  const { label, segments, chosen, onChoose } = props;
  return (
    <ToggleButtonGroup
      className={classes(css['segments'])}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const segment = segments.find((candidate) => keys.has(candidate.id));
        if (segment !== undefined) onChoose(segment.id);
      }}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.id} id={segment.id} className={classes(css['segment'])}>
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
