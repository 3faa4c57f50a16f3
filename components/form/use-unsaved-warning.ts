"use client";

import { useEffect } from "react";

const question = "Nội dung vừa nhập chưa được lưu. Đồng chí vẫn muốn rời trang?";

/** While `unsaved` answers true, closing the page or following a link within the product asks first. */
export function useUnsavedWarning(unsaved: () => boolean): void {
  useEffect(() => {
    function onUnload(event: BeforeUnloadEvent) {
      if (unsaved()) event.preventDefault();
    }
    function onClick(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!link || !leavesPage(link, event) || !unsaved()) return;
      if (!window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [unsaved]);
}

/** True for an ordinary click that replaces this page by another of the product; other clicks keep it open. */
function leavesPage(link: Element, event: MouseEvent): boolean {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return false;
  if (link.hasAttribute("download") || link.getAttribute("target") === "_blank") return false;
  const goal = new URL(link.getAttribute("href") ?? "", location.href);
  const samePage = goal.pathname === location.pathname && goal.search === location.search;
  return goal.origin === location.origin && !samePage;
}
