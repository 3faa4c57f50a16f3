"use client";

import { Button } from "./button";

/** Opens the browser's print dialog; every list and dossier has print styles. */
export function PrintButton({ children = "In" }: { children?: string }) {
  return (
    <Button variant="secondary" icon="printer" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
