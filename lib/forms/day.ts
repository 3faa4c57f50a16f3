/** Days and wall clocks as forms send them: ISO texts that the calendar has. `message` says what is wrong at the field. */
import { z } from "zod";
import { isCalendarDay } from "../domain/calendar-day";

/** An ISO day. */
export const dayField = (message: string) => z.string().refine(isCalendarDay, message);

/** An ISO day, or "" where none is needed. */
export const dayOrEmptyField = (message: string) => z.string().refine((text) => text === "" || isCalendarDay(text), message);

/** A Vietnamese wall clock "yyyy-mm-ddThh:mm". */
export const wallClockField = (message: string) =>
  z.string().refine((text) => isCalendarDay(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10)), message);
