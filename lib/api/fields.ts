/** Pieces that the schemas of several doors share. */
import { z } from "zod";

/** For doors without parameters. */
export const NONE = z.strictObject({});

export const instant = z.iso.datetime().describe("Thời điểm ISO 8601 (UTC)");
export const day = z.iso.date().describe("Ngày lịch yyyy-mm-dd");
export const yearParam = z.coerce.number().int().min(2017).max(2100).describe("Năm công tác, ví dụ 2024");
export const codeParam = z.string().min(1).max(30).describe("Mã đơn vị, ví dụ DCS03");
export const hundredths = z.int().nullable().describe("Phần trăm đơn vị: 9550 = 95,5 (%); 300 = 3; có = 100");

export const pagingQuery = {
  page: z.coerce.number().int().min(1).max(100_000).default(1).describe("Trang, bắt đầu từ 1"),
  pageSize: z.coerce.number().int().min(1).max(200).default(50).describe("Số dòng mỗi trang, tối đa 200"),
};

/** A page of a list of `item`, named for the OpenAPI. */
export function pageOf<S extends z.ZodType>(id: string, item: S) {
  return z.strictObject({ items: z.array(item), page: z.int(), pageSize: z.int(), total: z.int().describe("Tổng số dòng") }).meta({ id });
}

/** Prisma's window of a page. */
export function windowOf({ page, pageSize }: { page: number; pageSize: number }): { skip: number; take: number } {
  return { skip: (page - 1) * pageSize, take: pageSize };
}

/** ISO text of an instant; null stays null. */
export function isoOrNull(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
