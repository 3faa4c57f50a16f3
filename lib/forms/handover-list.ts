/** Uploading and confirming a list of handovers. */
import { z } from "zod";
import { dayField } from "./day";

/** Where the reason waits why the last upload was not taken. */
export const HANDOVER_UPLOAD_PROBLEM = "ban-giao-loi";

/** The day of rows that name none. */
export const listDaySchema = z.object({ day: dayField("Ngày chưa đúng, ví dụ 08/11/2024") });

/** What was written of a list. */
export const listReportSchema = z.object({ changed: z.number(), added: z.number() });
