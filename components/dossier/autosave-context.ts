"use client";

import { createContext, useContext } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Texts } from "./draft-store";

const AutosaveContext = createContext<UseFormReturn<Texts> | null>(null);
export const AutosaveProvider = AutosaveContext.Provider;

/** The form of the card around a field. */
export function useCardForm(): UseFormReturn<Texts> {
  const form = useContext(AutosaveContext);
  if (!form) throw new Error("A field of a card stands outside its AutosaveForm");
  return form;
}
