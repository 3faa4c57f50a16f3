import type { ButtonHTMLAttributes } from "react";
import { type ButtonVariant, buttonStyle } from "./button-style";
import { Icon, type IconName } from "./icon";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant;
  icon?: IconName;
  /** Fills the width of its column. */
  wide?: boolean;
  /** Words shown while the work runs ("Đang nộp…"); the button then ignores presses but keeps the focus. */
  pending?: string | false;
}

/** A button whose label is a verb. */
export function Button({ variant = "primary", icon, wide, pending, className, children, type = "button", onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={pending ? "button" : type}
      className={buttonStyle(variant, wide, className)}
      aria-disabled={pending ? true : undefined}
      onClick={pending ? undefined : onClick}
    >
      {icon && <Icon name={icon} />}
      {(pending || children) && <span>{pending || children}</span>}
    </button>
  );
}
