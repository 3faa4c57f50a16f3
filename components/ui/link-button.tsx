import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonVariant, buttonStyle } from "./button-style";
import { Icon, type IconName } from "./icon";

interface LinkButtonProps {
  href: string;
  children: ReactNode;
  variant?: ButtonVariant;
  icon?: IconName;
  /** Icon after the words, for "go on". */
  iconAfter?: IconName;
  wide?: boolean;
  /** A file answered by a route handler: a plain link, saved under the name the server gives. */
  download?: boolean;
  /** Extra words for screen readers where the label alone is ambiguous in a list. */
  hiddenText?: string;
  className?: string;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton(props: LinkButtonProps) {
  const { href, children, variant, icon, iconAfter, wide, download, hiddenText, className } = props;
  const style = buttonStyle(variant, wide, className);
  const content = (
    <>
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {hiddenText && <span className="sr-only"> {hiddenText}</span>}
      </span>
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
  if (download) {
    return (
      <a href={href} download className={style}>
        {content}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} className={style}>
      {content}
    </Link>
  );
}
