"use client";

import { type MouseEvent, type ReactNode, useId, useRef } from "react";
import { Button } from "./button";
import { type ButtonVariant, buttonStyle } from "./button-style";
import { Icon, type IconName } from "./icon";

interface DialogProps {
  /** Words of the button that opens it. */
  trigger: ReactNode;
  /** Page with the same content, followed where scripts are off. */
  href: string;
  title: string;
  children: ReactNode;
  variant?: ButtonVariant;
  icon?: IconName;
  /** Words of the way out. */
  closeText?: string;
}

/** A native dialog behind a link: the browser holds the focus in, Escape closes and the focus returns. */
export function Dialog(props: DialogProps) {
  const { trigger, href, title, children, variant = "secondary", icon, closeText = "Đóng" } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !dialog.current) return;
    event.preventDefault();
    dialog.current.showModal();
  }

  return (
    <>
      <a href={href} onClick={open} aria-haspopup="dialog" className={buttonStyle(variant)}>
        {icon && <Icon name={icon} />}
        <span>{trigger}</span>
      </a>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="max-h-[90dvh] w-[min(40rem,calc(100vw-2rem))] overflow-y-auto rounded-card border border-line bg-surface p-5 text-ink shadow-raised backdrop:bg-black/50"
      >
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 id={titleId} className="font-semibold text-xl">
            {title}
          </h2>
          <Button variant="quiet" aria-label={closeText} icon="x" onClick={() => dialog.current?.close()} />
        </div>
        {children}
      </dialog>
    </>
  );
}
