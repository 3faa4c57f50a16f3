"use client";

import { useContext } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "@/components/ui/button";
import { FormContext } from "./form-context";

interface SubmitButtonProps extends Omit<ButtonProps, "type" | "pending"> {
  /** Words while sending ("Đang nộp…"). */
  pendingText?: string;
}

/** Sends its form; a second press while sending does nothing. */
export function SubmitButton({ pendingText = "Đang gửi…", ...button }: SubmitButtonProps) {
  const form = useContext(FormContext);
  const status = useFormStatus();
  const pending = form.pending || status.pending;
  return <Button {...button} type="submit" pending={pending && pendingText} />;
}
