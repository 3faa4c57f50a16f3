/** The marks of the desk with the letter on their button and the keys that give them. */
export const REVIEW_KEYS = [
  { mark: "agree", face: "Đ", keys: ["đ", "d"] },
  { mark: "override", face: "K", keys: ["k"] },
  { mark: "insufficient", face: "?", keys: ["?", "/"] },
] as const;

/** Gives the mark of a pressed key, or undefined. */
export function markOfKey(key: string): string | undefined {
  const pressed = key.toLowerCase();
  return REVIEW_KEYS.find(({ keys }) => (keys as readonly string[]).includes(pressed))?.mark;
}

/** Says whether a key event belongs to a control that takes typed text, or carries a modifier. */
export function isTyping(event: { target: EventTarget; ctrlKey: boolean; metaKey: boolean; altKey: boolean }): boolean {
  const { target } = event;
  const takesText = target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");
  return takesText || event.ctrlKey || event.metaKey || event.altKey;
}
