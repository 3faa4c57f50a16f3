/**
 * Names of units as other programs write them: without diacritics, with the usual abbreviations, with or without the place and the level.
 * Two names are the same for certain when one reading of each is the same; likeness only orders what a person is asked. Source: classification.md
 * ("The national software"), organisations.md.
 */
import type { UnitLevel } from "./organisation";
import { fold } from "./text";

/** Abbreviations of one meaning; several words on the left stand one after the other. "và" is left out on both sides. */
const ALWAYS: Record<string, string> = {
  "nn ptnt": "nong nghiep phat trien nong thon",
  "nn pt nt": "nong nghiep phat trien nong thon",
  nnptnt: "nong nghiep phat trien nong thon",
  "nong nghiep ptnt": "nong nghiep phat trien nong thon",
  "nn mt": "nong nghiep moi truong",
  nnmt: "nong nghiep moi truong",
  "tn mt": "tai nguyen moi truong",
  tnmt: "tai nguyen moi truong",
  "gd dt": "giao duc dao tao",
  gddt: "giao duc dao tao",
  gtvt: "giao thong van tai",
  "gt vt": "giao thong van tai",
  vhttdl: "van hoa the thao du lich",
  "vhtt dl": "van hoa the thao du lich",
  "vh tt dl": "van hoa the thao du lich",
  "vh ttdl": "van hoa the thao du lich",
  khcn: "khoa hoc cong nghe",
  "kh cn": "khoa hoc cong nghe",
  tttt: "thong tin truyen thong",
  "tt tt": "thong tin truyen thong",
  "kh dt": "ke hoach dau tu",
  khdt: "ke hoach dau tu",
  ldtbxh: "lao dong thuong binh xa hoi",
  "ldtb xh": "lao dong thuong binh xa hoi",
  ubnd: "uy ban nhan dan",
  hdnd: "hoi dong nhan dan",
  mttq: "mat tran to quoc",
  vp: "van phong",
  bv: "benh vien",
  bvdk: "benh vien da khoa",
  bvdktw: "benh vien da khoa trung uong",
  dktw: "da khoa trung uong",
  ksnd: "kiem sat nhan dan",
  tw: "trung uong",
  "t u": "trung uong",
  tmh: "tai mui hong",
  ldld: "lien doan lao dong",
  tand: "toa an nhan dan",
  vksnd: "vien kiem sat nhan dan",
  kbnn: "kho bac nha nuoc",
  bhxh: "bao hiem xa hoi",
  "bh xh": "bao hiem xa hoi",
  ktkt: "kinh te ky thuat",
  "kt kt": "kinh te ky thuat",
  ptth: "phat thanh truyen hinh",
  "pt th": "phat thanh truyen hinh",
  tpct: "thanh pho can tho",
};

/** Abbreviations that mean something else elsewhere: word before (one of) → abbreviation → words. */
const AFTER: readonly { before: readonly string[]; words: Record<string, string> }[] = [
  {
    before: ["so"],
    words: { tp: "tu phap", xd: "xay dung", yt: "y te", nv: "noi vu", ngv: "ngoai vu", tc: "tai chinh", ct: "cong thuong" },
  },
  { before: ["vien"], words: { dk: "da khoa", nd: "nhi dong", ps: "phu san" } },
  { before: ["truong"], words: { cd: "cao dang", ct: "chinh tri", dh: "dai hoc" } },
  { before: ["dang"], words: { kt: "kinh te ky thuat" } },
  { before: ["phong", "van", "dan"], words: { tu: "thanh uy" } },
  { before: ["khoa"], words: { tu: "trung uong", tp: "thanh pho" } },
  { before: ["ban"], words: { dv: "dan van", tg: "tuyen giao", tc: "to chuc" } },
  { before: ["cuc"], words: { tk: "thong ke" } },
  { before: ["dan", "phong", "thue", "tra", "dong", "hoi"], words: { tp: "thanh pho" } },
];

/** What stands before the name of the agency and says the level; the longest first. */
const LEVELS: readonly (readonly [string, UnitLevel | null])[] = [
  ["ban chap hanh chi doan co so", "chiDoanCoSo"],
  ["ban chap hanh doan co so", "doanCoSo"],
  ["ban chap hanh chi doan", "chiDoanCoSo"],
  ["ban chap hanh doan", null],
  ["bch chi doan co so", "chiDoanCoSo"],
  ["bch doan co so", "doanCoSo"],
  ["bch chi doan", "chiDoanCoSo"],
  ["bch cdcs", "chiDoanCoSo"],
  ["bch dcs", "doanCoSo"],
  ["bch doan", null],
  ["chi doan co so", "chiDoanCoSo"],
  ["cd co so", "chiDoanCoSo"],
  ["doan co so", "doanCoSo"],
  ["doan tncs ho chi minh", null],
  ["doan tncs hcm", null],
  ["doan thanh nien", null],
  ["doan tncs", null],
  ["doan tn", null],
  ["chi doan", "chiDoanCoSo"],
  ["cdcs", "chiDoanCoSo"],
  ["dcs", "doanCoSo"],
  ["doan", null],
];

/** Gives the words of a name: folded, letters and digits only, without "và". */
function wordsOf(text: string): string[] {
  return fold(text.replace(/&/g, " và "))
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "" && word !== "va");
}

/** The level that a name says on its front, and the name without it. */
export function levelSaid(name: string): { level: UnitLevel | null; rest: string } {
  const plain = wordsOf(name).join(" ");
  const found = LEVELS.find(([front]) => plain.startsWith(`${front} `));
  return found ? { level: found[1], rest: plain.slice(found[0].length + 1) } : { level: null, rest: plain };
}

function expanded(plain: string): string {
  const words = plain.split(" ");
  const result: string[] = [];
  for (let at = 0; at < words.length; ) {
    const taken = [3, 2, 1].find((count) => at + count <= words.length && Object.hasOwn(ALWAYS, words.slice(at, at + count).join(" ")));
    if (taken !== undefined) {
      result.push(...(ALWAYS[words.slice(at, at + taken).join(" ")] ?? "").split(" "));
      at += taken;
      continue;
    }
    const word = words[at] ?? "";
    const before = result.at(-1) ?? "";
    const known = AFTER.find((rule) => rule.before.includes(before) && Object.hasOwn(rule.words, word));
    result.push(...(known?.words[word] ?? (word === "tp" ? "thanh pho" : word)).split(" "));
    at += 1;
  }
  return result.join(" ");
}

/** Cuts the body's place from the end: "so y te thanh pho can tho" → "so y te thanh pho" and "so y te". A single word is never left. */
function withoutPlace(plain: string, place: string): string[] {
  const placeWords = wordsOf(place).join(" ");
  if (placeWords === "") return [];
  const initials = placeWords
    .split(" ")
    .map((word) => word[0])
    .join("");
  const ends = [placeWords, initials].flatMap((end) => [`thanh pho ${end}`, `tinh ${end}`, end]);
  return ends.flatMap((end) => {
    if (!plain.endsWith(` ${end}`) || (end === initials && !plain.endsWith(`thanh pho ${end}`))) return [];
    const rest = plain.slice(0, -end.length - 1);
    return rest.includes(" ") ? [rest] : [];
  });
}

/** Gives the readings of a name by which it is compared: as written and with abbreviations spelt out, each with and without the body's place. */
export function nameReadings(name: string, place: string): Set<string> {
  const whole = wordsOf(name).join(" ");
  const { rest } = levelSaid(name);
  const readings = new Set<string>();
  for (const plain of [rest, expanded(rest), ...(rest === whole ? [] : [whole, expanded(whole)])]) {
    readings.add(plain);
    for (const shorter of withoutPlace(plain, place)) readings.add(shorter);
  }
  readings.delete("");
  return readings;
}

/** How alike two names are, 0 to 1: the share of words they have in common after spelling out. For the order of suggestions only. */
export function nameLikeness(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => new Set(expanded(levelSaid(name).rest).split(" "))) as [Set<string>, Set<string>];
  const common = [...left].filter((word) => right.has(word)).length;
  return (2 * common) / (left.size + right.size);
}
