import "server-only";
import { notFound } from "next/navigation";

/** Gives the year that stands in an address; anything else is no page of ours. */
export function yearParam(text: string): number {
  return /^20\d{2}$/.test(text) ? Number(text) : notFound();
}
