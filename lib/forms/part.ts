/** The three items beside the criteria as they are posted: biên bản họp BCH, ý kiến của cấp ủy, Phần mềm Quản lý đoàn viên. */
import { z } from "zod";

const words = (max: number) => z.string().max(max, `Tối đa ${max} ký tự`).default("");

const keys = {
  dossierId: z.uuid(),
  /** Seal of the values as seen. */
  version: z.string().max(64),
};

export const minutesSchema = z.object({
  ...keys,
  part: z.literal("bien-ban"),
  number: words(60),
  heldOn: words(20),
  present: words(10),
  total: words(10),
  votesFor: words(10),
});
export const opinionSchema = z.object({
  ...keys,
  part: z.literal("y-kien-cap-uy"),
  text: words(4000),
  signer: words(120),
  position: words(120),
  signedOn: words(20),
});
export const softwareSchema = z.object({ ...keys, part: z.literal("phan-mem"), doneOn: words(20), proof: words(500) });

export const partSchema = z.discriminatedUnion("part", [minutesSchema, opinionSchema, softwareSchema]);
export type PartForm = z.infer<typeof partSchema>;
