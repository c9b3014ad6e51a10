import { ChevronDown } from 'lucide-react';
import { Button, type ButtonProps } from '../../ui/buttons/Button.tsx';
import { IconButton, type IconButtonProps } from '../../ui/buttons/IconButton.tsx';
import { Mark } from '../../ui/signs/Mark.tsx';
import styles from './Topbar.module.css';

type Passed = Omit<ButtonProps, 'icon' | 'trailing' | 'children'>;

/** Opens the menu of the whole application; stands there, disabled, where that can't be drawn. */
export function MainMenuButton(props: Passed) {
  return (
    <Button variant="ghost" trailing={<ChevronDown />} aria-label="Menu" data-tooltip="Menu" {...props}>
      <Mark className={styles.mark} />
    </Button>
  );
}

/** Opens the list of what was done. */
export function HistoryButton(props: Omit<IconButtonProps, 'icon' | 'label'>) {
  return <IconButton size="sm" icon={<ChevronDown />} {...props} label="History" />;
}
