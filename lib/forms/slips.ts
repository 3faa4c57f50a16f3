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

export interface SlipState {
  message: string;
  slips: AccountSlip[];
}
