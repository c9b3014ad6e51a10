import { ChevronDown, Download } from 'lucide-react';
import { Button, type ButtonProps } from '../../ui/buttons/Button.tsx';

/** Opens the list of formats. */
export function ExportButton(props: Omit<ButtonProps, 'icon' | 'trailing' | 'children'>) {
  return (
    <Button icon={<Download />} trailing={<ChevronDown />} {...props}>
      Export
    </Button>
  );
}
