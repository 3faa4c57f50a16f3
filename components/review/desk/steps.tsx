"use client";

import type { SubmitEvent } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { deskStep } from "@/lib/actions/appraisal";
import type { DossierData, ItemData } from "./types";

interface StepsProps {
  dossier: DossierData;
  version: number;
  items: readonly ItemData[];
  /** Resolves, when every mark on its way was answered, with the version that they made. */
  settled: () => Promise<number>;
  /** Address of the next dossier of the queue. */
  next: string | null;
}

/** The steps over the whole dossier. Their buttons always answer; a refused one says why, whose turn it is and until when. */
export function DeskSteps({ dossier, version, items, settled, next }: StepsProps) {
  const unmarked = items.filter((item) => item.mark === null).length;
  const insufficient = items.filter((item) => item.mark === "insufficient").length;
  const isDone = dossier.stage === "appraised";

  /** A step waits for the marks on their way, so that it goes out with the version they made. */
  function wait(event: SubmitEvent<HTMLDivElement>) {
    const form = event.target;
    const button = event.nativeEvent.submitter;
    if (!(form instanceof HTMLFormElement) || form.dataset.settled === "yes") return;
    event.preventDefault();
    event.stopPropagation();
    void settled().then((made) => {
      const field = form.elements.namedItem("version");
      if (field instanceof HTMLInputElement) field.value = String(Math.max(made, Number(field.value)));
      // A form ignores requestSubmit() while its own submit event is still being told around.
      requestAnimationFrame(() => {
        form.dataset.settled = "yes";
        form.requestSubmit(button);
        delete form.dataset.settled;
      });
    });
  }

  return (
    <div
      onSubmitCapture={wait}
      className="mt-4 rounded-card border border-line bg-surface p-3 shadow-raised max-h-[60dvh] overflow-y-auto sm:sticky sm:bottom-20 sm:z-10 lg:bottom-3 print:hidden"
    >
      <ActionForm action={deskStep} warnOnLeave={false} idPrefix="" label="Các bước thẩm định">
        <input type="hidden" name="dossierId" value={dossier.id} />
        <input type="hidden" name="version" value={version} />
        <div className="flex flex-wrap gap-3">
          {!isDone && unmarked > 0 && (
            <SubmitButton name="viec" value="dong-y" variant="secondary" icon="check" pendingText="Đang lưu…">
              Đồng ý {unmarked} mục còn lại
            </SubmitButton>
          )}
          {isDone ? (
            <SubmitButton name="viec" value="mo-lai" variant="secondary" icon="rotate-ccw" pendingText="Đang mở lại…">
              Mở lại thẩm định
            </SubmitButton>
          ) : (
            <>
              <SubmitButton name="viec" value="tra-lai" variant="secondary" icon="undo-2" pendingText="Đang trả lại…">
                {insufficient > 0 ? `Trả lại ${insufficient} mục` : "Trả lại bổ sung"}
              </SubmitButton>
              <SubmitButton name="viec" value="hoan-tat" icon="clipboard-check" pendingText="Đang hoàn tất…">
                Hoàn tất thẩm định
              </SubmitButton>
            </>
          )}
          {next && (unmarked === 0 || dossier.whyNot.mark) && (
            <LinkButton href={next} variant="quiet" iconAfter="arrow-right" className="ml-auto">
              Đơn vị sau
            </LinkButton>
          )}
        </div>
      </ActionForm>
    </div>
  );
}
