import { IconButton, type IconButtonProps } from './IconButton.tsx';

interface ToggleButtonProps extends Omit<IconButtonProps, 'onToggle' | 'onClick' | 'aria-pressed'> {
  readonly pressed: boolean;
  readonly onToggle: (pressed: boolean) => void;
}

/** An icon button that is on or off; its label names what is on while it is pressed. */
export function ToggleButton({ pressed, onToggle, ...rest }: ToggleButtonProps) {
  return <IconButton {...rest} aria-pressed={pressed} onClick={() => onToggle(!pressed)} />;
}
