import { ICON_BOX, ICON_STROKE } from '../../diagram/model/icons.ts';

interface PathIconProps {
  readonly path: string;
  readonly size?: number; // px
  readonly className?: string | undefined;
}

/** Draws one of our own icons, in the colour of the text around it. */
export function PathIcon({ path, size = 16, className }: PathIconProps) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox={`0 0 ${ICON_BOX} ${ICON_BOX}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={ICON_STROKE}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
