import "server-only";
import { z } from "zod";
import { DOCUMENT_TYPES } from "../domain/numbering";
import { REGISTER_STATE, type RegisterState } from "../domain/register";
import { fail, ok } from "../domain/result";
import { findRegister } from "../queries/find-register";
import { reading } from "./endpoint";
import { codeParam, day, NONE, pagingQuery } from "./fields";

const STATES = Object.keys(REGISTER_STATE) as [RegisterState, ...RegisterState[]];

const registerSchema = z
  .strictObject({
    unitName: z.string().describe("Đơn vị ban hành"),
    type: z.enum(DOCUMENT_TYPES).describe("Loại văn bản của sổ"),
    term: z.string().describe("Nhiệm kỳ"),
    nextNumber: z.int().describe("Số tiếp theo"),
    remarks: z.array(z.string()).describe("Số còn thiếu, số trùng"),
    items: z
      .array(
        z.strictObject({
          number: z.int(),
          numberText: z.string().describe("Số, ký hiệu"),
          signedOn: day.nullable(),
          subject: z.string(),
          state: z.enum(STATES).describe("Tình trạng; outside: số đã dùng ngoài phần mềm"),
          documentId: z.uuid().nullable(),
        }),
      )
      .describe("Các dòng của sổ, số lớn trước"),
    page: z.int(),
    pageSize: z.int(),
    total: z.int().describe("Tổng số dòng"),
  })
  .meta({ id: "Register" });

export const readRegisterDoor = reading({
  id: "readRegister",
  path: "/register",
  tag: "documents",
  summary: "Sổ văn bản của một đơn vị ban hành, theo loại và nhiệm kỳ",
  params: NONE,
  query: z.strictObject({
    ...pagingQuery,
    unitCode: codeParam.optional().describe("Mã đơn vị ban hành; không ghi: sổ của cơ quan, hoặc của đơn vị mình"),
    type: z.enum(DOCUMENT_TYPES).optional().describe("Loại văn bản, ví dụ QĐ"),
    term: z.string().max(40).optional().describe("Nhiệm kỳ, ví dụ 2022-2027; không ghi: nhiệm kỳ hiện nay"),
  }),
  output: registerSchema,
  handle: async ({ actor, query }) => {
    const { unitCode = "", type, term = "", page, pageSize } = query;
    const register = await findRegister(actor, { issuer: unitCode, type, term, search: "", page });
    if (!register) return fail("notFound", "Không tìm thấy sổ văn bản.");
    const { key, issuer, next, report, found } = register;
    const items = found.slice((page - 1) * pageSize, page * pageSize).map(({ number, text, signedOn, subject, state, document }) => {
      return { number, numberText: text, signedOn, subject, state, documentId: document?.id ?? null };
    });
    const facts = { unitName: issuer.name, type: key.type, term: key.term, nextNumber: next, remarks: report };
    return ok({ ...facts, items, page, pageSize, total: found.length });
  },
});
