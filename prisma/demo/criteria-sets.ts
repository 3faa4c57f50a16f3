import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { criteriaContentSchema, UNIT_TYPES } from "../../lib/domain/criteria";

const fileSchema = z.object({ unitType: z.enum(UNIT_TYPES), name: z.string(), source: z.string(), content: criteriaContentSchema });

const FILES = ["co-quan", "xa-phuong", "truong-hoc", "doanh-nghiep", "luc-luong-vu-trang"];

/** Reads the five proposed criteria sets that come with the product. */
export function proposedCriteriaSets() {
  return FILES.map((name) => fileSchema.parse(JSON.parse(readFileSync(join("prisma/criteria", `${name}.json`), "utf8"))));
}
