/** What the page of account slips gets back: each slip is shown this once. */
export interface AccountSlip {
  userId: string;
  name: string;
  username: string;
  /** Unit or units in which the person holds a role. */
  places: string;
  link: string;
  qr: { size: number; path: string };
}

/** What the page of a list of handovers gets back: `done` once it is written, with the slips of the new people. */
export interface ListSlips extends SlipState {
  done: boolean;
}

export interface SlipState {
  message: string;
  slips: AccountSlip[];
}
