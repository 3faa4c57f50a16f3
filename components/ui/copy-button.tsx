"use client";

import { useState } from "react";
import { Button } from "./button";

interface CopyButtonProps {
  text: string;
  /** What is copied ("Chép đường dẫn"). */
  children: string;
}

/** Puts a text on the clipboard and says so; where the browser forbids it, selects it in a prompt. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      window.prompt("Đồng chí chép đoạn dưới đây:", text);
    }
  }

  return (
    <>
      <Button variant="secondary" icon={copied ? "check" : "copy"} onClick={copy}>
        {copied ? "Đã chép" : children}
      </Button>
      <span role="status" className="sr-only">
        {copied && "Đã chép vào bộ nhớ tạm"}
      </span>
    </>
  );
}
