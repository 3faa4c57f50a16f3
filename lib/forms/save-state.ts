/** What saving one card answers: a form's state, and with it the version to go on with and how far the unit has come. */
import type { Completeness } from "../domain/completeness";
import type { SheetSummary } from "../domain/sheet-summary";
import { emptyFormState, type FormState } from "./form-state";

export interface SaveState extends FormState {
  /** Version to send next; "" before anything was sent. */
  version: string;
  /** Clock time of the save ("10:42"); "" where nothing was saved. */
  savedAt: string;
  /** The server's instant in milliseconds, to tell the newer of two states. */
  stamp: number;
  /** What another tab stored meanwhile, where it differs: the reader chooses. */
  theirs: Record<string, string> | null;
  completeness: Completeness | null;
  /** What a phiếu chấm comes to after the save; only where a line of one was saved. */
  summary?: SheetSummary;
}

export const emptySaveState: SaveState = { ...emptyFormState, version: "", savedAt: "", stamp: 0, theirs: null, completeness: null };
