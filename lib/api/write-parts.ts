import "server-only";
import { z } from "zod";
import { findDossier } from "../db/dossiers";
import { inScope } from "../db/scope";
import { fail, ok } from "../domain/result";
import { minutesSchema, opinionSchema, softwareSchema } from "../forms/part";
import { savePart } from "../use-cases/save-part";
import { partVersions } from "./dossier-view";
import { dossierParams, NO_DOSSIER, onDossier } from "./dossiers";
import { writing } from "./endpoint";
import { instant, NONE } from "./fields";

const own = { dossierId: true } as const;
const partBody = z.discriminatedUnion("part", [
  minutesSchema.omit(own).strict(),
  opinionSchema.omit(own).strict(),
  softwareSchema.omit(own).strict(),
]);

export const putPart = writing(partBody, {
  id: "putPart",
  method: "PUT",
  path: "/dossiers/{year}/{unitCode}/parts",
  tag: "work",
  summary: "Lưu biên bản họp BCH, ý kiến cấp ủy hoặc việc hoàn thành trên Phần mềm",
  description: "“version” là dấu của bản đang lưu: trường partVersions của hồ sơ. Ngày viết 06/11/2024 hoặc 2024-11-06.",
  params: dossierParams,
  query: NONE,
  output: z.strictObject({ version: z.string(), savedAt: instant }).meta({ id: "SavedPart" }),
  handle: ({ actor, at, params, body }) =>
    onDossier(actor, params, async (dossierId) => {
      const saved = await savePart(actor, { ...body, dossierId }, at);
      if (!saved.ok) return saved;
      const { version, savedAt, problems } = saved.value;
      if (Object.keys(problems).length > 0) return fail("invalid", "Có trường không đọc được; chưa lưu gì.", { fields: problems });
      return ok({ version, savedAt: savedAt.toISOString() });
    }),
  current: ({ actor, params, body }) =>
    inScope(actor, async (tx) => {
      const record = await findDossier(tx, actor, params);
      return record ? ok({ version: partVersions(record)[body.part], parts: record.parts }) : NO_DOSSIER;
    }),
});
