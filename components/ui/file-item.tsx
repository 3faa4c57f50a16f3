import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

interface FileItemProps {
  name: string;
  /** Where it opens or downloads; absent for a document reference without a file. */
  href?: string;
  /** Grey line ("1,2 MB · 47-BC/ĐTN, 15/10/2024"). */
  meta?: string;
  icon?: IconName;
  /** Opens beside the page instead of over it. */
  newTab?: boolean;
  /** Remove, replace; quiet buttons. */
  actions?: ReactNode;
}

/** One piece of evidence or one document. */
export function FileItem({ name, href, meta, icon = "paperclip", newTab, actions }: FileItemProps) {
  return (
    <div className="flex items-center gap-3 rounded-control border border-accent-line border-dashed px-3 py-2">
      <Icon name={icon} className="text-muted" />
      <div className="min-w-0 flex-1">
        {href ? (
          <a
            href={href}
            {...(newTab && { target: "_blank", rel: "noreferrer" })}
            className="link inline-flex min-h-11 items-center font-medium [overflow-wrap:anywhere]"
          >
            {name}
            {newTab && <span className="sr-only"> (mở trong thẻ mới)</span>}
          </a>
        ) : (
          <span className="font-medium [overflow-wrap:anywhere]">{name}</span>
        )}
        {meta && <p className="text-[0.9375rem] text-muted">{meta}</p>}
      </div>
      {actions && <div className="flex flex-none print:hidden">{actions}</div>}
    </div>
  );
}
