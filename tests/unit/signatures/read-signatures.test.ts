import { expect, test, vi } from "vitest";
import { readSignatures } from "../../../lib/signatures/read-signatures";
import { certificateOf, plainPdf, SIGNED_AT, signPdf } from "../../support/signed-pdf";

// Every reading starts a thread, which a busy machine does slowly.
vi.setConfig({ testTimeout: 30_000 });

const KHOI = certificateOf({ name: "Đoàn Khối Cơ quan", organisation: "Thành đoàn Cần Thơ" });
const BEARER = certificateOf({ name: "Người ký", organisation: "Đoàn Khối Cơ quan", title: "Bí thư" });
const plain = await plainPdf();
const signed = await signPdf(plain, KHOI);

const NONE = { state: "none", signatures: [] };
const UNREADABLE = { state: "unreadable", signatures: [] };

/** Changes one piece of the file for another of the same length. */
function altered(pdf: Buffer, from: string, to: string): Buffer {
  const at = pdf.indexOf(from, 0, "latin1");
  if (at < 0 || from.length !== to.length) throw new Error(`no ${from}`);
  const copy = Buffer.from(pdf);
  copy.write(to, at, "latin1");
  return copy;
}

test("a signed PDF names who signed and when; the signature is whole and intact", async () => {
  expect(await readSignatures(signed)).toEqual({
    state: "signed",
    signatures: [
      {
        ...{ name: "Đoàn Khối Cơ quan", organisation: "Thành đoàn Cần Thơ", department: "", title: "" },
        ...{ at: SIGNED_AT.toISOString(), covers: "whole", check: "intact" },
      },
    ],
  });
});

test("one changed byte in what was signed is told", async () => {
  const { signatures } = await readSignatures(altered(signed, "(Ban hanh)", "(Bac hanh)"));
  expect(signatures).toMatchObject([{ name: "Đoàn Khối Cơ quan", covers: "whole", check: "changed" }]);
});

test("of two signatures the first covers the part that it signed, the second the whole file", async () => {
  const { signatures } = await readSignatures(await signPdf(signed, BEARER));
  expect(signatures).toMatchObject([
    { name: "Đoàn Khối Cơ quan", covers: "part", check: "intact" },
    { name: "Người ký", title: "Bí thư", covers: "whole", check: "intact" },
  ]);
});

test("what was added after signing is not covered", async () => {
  const added = Buffer.concat([signed, Buffer.from("\n99 0 obj\n<< /Added true >>\nendobj\n")]);
  expect((await readSignatures(added)).signatures).toMatchObject([{ covers: "part", check: "intact" }]);
});

test("a ByteRange that leaves out more than the signature proves nothing", async () => {
  const [, first = ""] = /\/ByteRange \[(0 \d+ \d+ \d+)/.exec(signed.toString("latin1")) ?? [];
  const numbers = first.split(" ").map(Number);
  const shorter = `0 ${(numbers[1] ?? 0) - 5} ${numbers[2]} ${numbers[3]}`.padEnd(first.length);
  expect((await readSignatures(altered(signed, first, shorter))).signatures).toMatchObject([{ check: "changed" }]);
});

test("a signature of another file pasted in is told", async () => {
  const other = await signPdf(await plainPdf("MOT VAN BAN KHAC"), KHOI);
  const hex = (pdf: Buffer) => /\/Contents <([0-9a-f]+)>/.exec(pdf.toString("latin1"))?.[1] ?? "";
  const pasted = altered(signed, hex(signed), hex(other));
  expect((await readSignatures(pasted)).signatures).toMatchObject([{ name: "Đoàn Khối Cơ quan", check: "changed" }]);
});

test("a broken signature is told, not followed; its time is then the one written beside it", async () => {
  const [, hex = ""] = /\/Contents <([0-9a-f]{64})/.exec(signed.toString("latin1")) ?? [];
  expect((await readSignatures(altered(signed, hex, "f".repeat(64)))).signatures).toMatchObject([
    { name: "", at: SIGNED_AT.toISOString(), check: "unreadable" },
  ]);
});

test("a PDF without a signature has none, also where its text speaks of one", async () => {
  expect(await readSignatures(plain)).toEqual(NONE);
  expect(await readSignatures(await plainPdf("/Type /Sig /ByteRange [0 10 20 30] /Contents <00>"))).toEqual(NONE);
});

const BROKEN: [string, Buffer][] = [
  ["an encrypted file", await plainPdf("x", { userPassword: "a", ownerPassword: "b" })],
  ["a file without pages", await plainPdf("", { autoFirstPage: false })],
  ["a file that was cut", Buffer.from("%PDF-1.7\n1 0 obj << /Type")],
  ["no PDF at all", Buffer.from("no pdf")],
  ["a file of nested arrays without end", Buffer.from(`%PDF-1.7\n1 0 obj\n${"[".repeat(200_000)}\nendobj`)],
];
test.each(BROKEN)("%s is unreadable, and its reading ends", async (_what, file) => {
  expect(await readSignatures(file)).toEqual(UNREADABLE);
});

test("a file that takes too long is given up", async () => {
  const many = Array.from({ length: 150_000 }, (_, index) => `${index + 1} 0 obj\n<< /A [${"1 ".repeat(20)}] >>\nendobj\n`).join("");
  expect(await readSignatures(Buffer.from(`%PDF-1.7\n${many}`), 0.02)).toEqual(UNREADABLE);
});
