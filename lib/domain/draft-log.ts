/** Drafts save as one types; the log tells who worked on one and when, not every stroke. */

/** One person's saves of one draft within so many minutes of an event are one piece of work. */
const WORK_MINUTES = 30;

/** Says whether a save of a draft is noted in the log: the first of a person, and one more when the last event of this draft by this person (`lastAt`) is older than half an hour. */
export function isNotedSave(lastAt: Date | null, now: Date): boolean {
  return lastAt === null || now.getTime() - lastAt.getTime() > WORK_MINUTES * 60_000;
}
