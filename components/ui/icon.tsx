import { cx } from "./cx";

/** Names of the shapes in public/icons.svg (Lucide). A new one is added in both places. */
export type IconName =
  | "arrow-left"
  | "arrow-right"
  | "arrow-up"
  | "arrow-down"
  | "bell"
  | "building-2"
  | "calendar"
  | "calendar-clock"
  | "calendar-check"
  | "camera"
  | "chart-no-axes-column"
  | "check"
  | "chevron-down"
  | "chevron-left"
  | "chevron-right"
  | "chevron-up"
  | "circle-alert"
  | "circle-check"
  | "circle-dashed"
  | "circle-dot"
  | "circle-minus"
  | "circle-question-mark"
  | "circle-x"
  | "clipboard-check"
  | "clipboard-list"
  | "clock"
  | "cloud-check"
  | "cloud-off"
  | "cloud-upload"
  | "copy"
  | "download"
  | "ellipsis"
  | "external-link"
  | "eye"
  | "file-check"
  | "file-image"
  | "file-spreadsheet"
  | "file-text"
  | "filter"
  | "folder-open"
  | "gavel"
  | "grid-3x3"
  | "history"
  | "house"
  | "inbox"
  | "info"
  | "key-round"
  | "link"
  | "list-checks"
  | "lock"
  | "log-out"
  | "mail"
  | "menu"
  | "message-square"
  | "minus"
  | "monitor"
  | "paperclip"
  | "pencil"
  | "plus"
  | "printer"
  | "refresh-cw"
  | "rotate-ccw"
  | "save"
  | "search"
  | "send"
  | "settings"
  | "shield-check"
  | "square-check"
  | "stamp"
  | "star"
  | "trash-2"
  | "trending-up"
  | "triangle-alert"
  | "trophy"
  | "undo-2"
  | "upload"
  | "user-round"
  | "users"
  | "vote"
  | "x";

interface IconProps {
  name: IconName;
  className?: string;
}

/** A decorative icon in the colour of its text; the word beside it carries the meaning. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg aria-hidden="true" focusable="false" className={cx("icon", className)} width="20" height="20">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
