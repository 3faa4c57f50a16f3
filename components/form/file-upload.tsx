"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Icon } from "@/components/ui/icon";
import { FieldError, FieldHint } from "./field";
import type { UploadAnswer, UploadOptions } from "./upload";
import { useScripted } from "./use-scripted";

interface FileUploadProps {
  /** Route handler that takes the multipart form: JSON for scripts, a redirect back for the plain form. */
  action: string;
  id: string;
  label: string;
  hint?: string;
  name?: string;
  /** As in HTML (".pdf,.jpg,.png"). */
  accept?: string;
  maxBytes: number;
  /** The same in words ("20 MB"). */
  maxText: string;
  /** Sent along (entry id, kind), before the file. */
  fields?: Record<string, string>;
  /** A second button that opens the camera on phones. */
  camera?: boolean;
  onUploaded?: () => void;
}

/** Fetched with the first file, not with the page. */
const SendingBar = lazy(() => import("./sending-bar").then((module) => ({ default: module.SendingBar })));

type Sending = { name: string; percent: number; stop: AbortController };

/** Sends files one after the other as soon as they are chosen; without scripts a plain form with a button. */
export function FileUpload(props: FileUploadProps) {
  const { action, id, label, hint, name = "file", accept, maxBytes, maxText, fields = {}, camera, onUploaded } = props;
  const router = useRouter();
  const scripted = useScripted();
  const [sending, setSending] = useState<Sending>();
  const [error, setError] = useState<string>();

  async function sendChosen(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const problems: string[] = [];
    for (const file of Array.from(input.files ?? [])) {
      const problem = await sendOne(file);
      if (problem) problems.push(`${file.name}: ${problem}`);
    }
    input.value = "";
    setSending(undefined);
    setError(problems.join(" ") || undefined);
    onUploaded?.();
    router.refresh();
  }

  async function sendOne(file: File): Promise<string | undefined> {
    if (file.size > maxBytes) return `tệp lớn hơn ${maxText}, xin nén hoặc chia nhỏ.`;
    if (file.size === 0) return "tệp rỗng.";
    const stop = new AbortController();
    const show = (percent: number) => setSending({ name: file.name, percent, stop });
    show(0);
    const body = new FormData();
    for (const [key, value] of Object.entries(fields)) body.append(key, value);
    body.append(name, file);
    const answer = await send({ url: action, body, onProgress: show, signal: stop.signal });
    return answer.ok ? undefined : (answer.message ?? "máy chủ không nhận tệp này.");
  }

  const input = { type: "file", name, onChange: sendChosen, disabled: Boolean(sending) };
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <form action={action} method="post" encType="multipart/form-data" className="print:hidden">
      {Object.entries(fields).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      <div role="alert">{error && <FieldError id={id}>{error}</FieldError>}</div>
      {scripted ? (
        <div className="flex flex-wrap gap-3">
          <label className={`${buttonStyle("secondary", false, pickLook)} flex-1`}>
            <Icon name="paperclip" />
            {label}
            <input {...input} id={id} accept={accept} multiple aria-describedby={described} className="sr-only" />
          </label>
          {camera && (
            <label className={`${buttonStyle("secondary", false, pickLook)} not-pointer-coarse:hidden flex-1`}>
              <Icon name="camera" />
              Chụp ảnh
              <input {...input} accept="image/*" capture="environment" className="sr-only" />
            </label>
          )}
        </div>
      ) : (
        <div className="grid gap-3">
          <label htmlFor={id} className="font-semibold">
            {label}
          </label>
          <input {...input} id={id} accept={accept} aria-describedby={described} className="control" />
          <Button type="submit" variant="secondary">
            Gửi tệp
          </Button>
        </div>
      )}
      <div role="status" className="mt-2">
        {sending && <p className="mb-1">Đang gửi {sending.name}</p>}
      </div>
      {sending && (
        <Suspense>
          <SendingBar name={sending.name} percent={sending.percent} onStop={() => sending.stop.abort()} />
        </Suspense>
      )}
    </form>
  );
}

/** The sender is fetched with the first file, not with the page. */
async function send(options: UploadOptions): Promise<UploadAnswer> {
  try {
    const { upload } = await import("./upload");
    return await upload(options);
  } catch {
    return { ok: false, message: "Mất kết nối, tệp chưa được gửi. Đồng chí chọn lại tệp khi có mạng." };
  }
}

const pickLook =
  "whitespace-nowrap has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-focus has-[:focus-visible]:outline-offset-2 has-[:disabled]:opacity-60";
