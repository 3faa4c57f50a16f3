/** Forms of signing of the Youth Union. Source: documents.md, "Elements": a deputy signs under TM. with his own title, there is no KT. */
import type { Signature } from "../domain/document";
import type { UnitLevel } from "../domain/organisation";

/** On whose behalf: Ban Thường vụ, Ban Chấp hành, or the chi đoàn itself where it elected no Ban Chấp hành. */
export const ORGANS = ["standing", "executive", "branch"] as const;
export type Organ = (typeof ORGANS)[number];

const ORGAN_NAME: Record<Organ, string> = { standing: "Ban Thường vụ", executive: "Ban Chấp hành", branch: "Chi đoàn" };

/** Who signs. `by` TM. (on behalf of) or TL. (by order, with a title such as Chánh Văn phòng); `acting` prints "Q." before the title. */
export interface Signer {
  organ: Organ;
  by?: "TM" | "TL";
  acting?: boolean;
  position: string;
  name: string;
}

/** The organ that signs for a level: Đoàn khối by its Ban Thường vụ, a Đoàn cơ sở by its Ban Chấp hành, a chi đoàn by whichever it has. */
export function organOf(level: UnitLevel, hasCommittee = true): Organ {
  if (level === "body") return "standing";
  return level === "doanCoSo" || hasCommittee ? "executive" : "branch";
}

/** "Ban Chấp hành Đoàn cơ sở Sở Y tế"; a chi đoàn without a committee is named alone. */
export function organWithName(organ: Organ, unitName: string): string {
  return organ === "branch" ? unitName : `${ORGAN_NAME[organ]} ${unitName}`;
}

/** "Ban Chấp hành". */
export function organName(organ: Organ): string {
  return ORGAN_NAME[organ];
}

const MEMBERS: Record<Organ, string> = { standing: "ủy viên Ban Thường vụ", executive: "ủy viên Ban Chấp hành", branch: "đoàn viên" };

/** Who has a vote in a meeting of the organ. */
export function membersOf(organ: Organ): string {
  return MEMBERS[organ];
}

/** "Q. Bí thư", "Phó Bí thư"; "KT." is not of the Youth Union and falls away. */
export function titleOf({ acting = false, position }: Pick<Signer, "acting" | "position">): string {
  const title = position.trim().replace(/^KT\.?\s*/iu, "");
  return acting && !/^q\./iu.test(title) ? `Q. ${title}` : title;
}

/** Gives the place of signing: "TM. BAN CHẤP HÀNH" / "PHÓ BÍ THƯ" / name. */
export function signatureOf(signer: Signer): Signature {
  const { organ, by = "TM", name } = signer;
  return { authority: `${by}. ${ORGAN_NAME[organ]}`.toUpperCase(), position: titleOf(signer).toUpperCase(), name };
}

/** A place of signing with a part in place of an authority: "THƯ KÝ", "NGƯỜI LẬP BIỂU", then the title. */
export function titledSignature(part: string, { position, name }: { position: string; name: string }): Signature {
  return { authority: part.toUpperCase(), position: position.toUpperCase(), name };
}

/** The chair of a meeting signs its minutes as CHỦ TỌA under his own title. */
export function chairSignature(chair: Signer): Signature {
  return titledSignature("Chủ tọa", signatureOf(chair));
}
