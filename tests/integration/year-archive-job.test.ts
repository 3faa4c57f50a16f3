import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import { makeYearArchive } from "../../lib/jobs/year-archive/make-year-archive";
import { findExportFile } from "../../lib/queries/export-file";
import { requestYearArchive } from "../../lib/use-cases/request-year-archive";
import { makeAll, rowOf } from "../support/exports";
import { approved } from "../support/registered";
import { sent } from "../support/sent";
import { sha256 } from "../support/sha256";
import { unzipped } from "../support/unzipped";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const MAKERS = { yearArchive: makeYearArchive };
let world: World;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 2 });
  await approved(world, "DCS01");
});

const ask = (actor: Actor, unitCode: string, year = 2024) => requestYearArchive(actor, { year, unitCode }, AT.meeting);

/** Asks, has it made, and gives the line of the queue. */
async function made(actor: Actor, unitCode: string) {
  const { id } = expectOk(await ask(actor, unitCode));
  await makeAll(MAKERS);
  return { id, row: await rowOf(world, id) };
}

describe("asking for a Hồ sơ năm", () => {
  it("is for the unit's officer and the people of the body; another unit's, another year's and the body's are not found by others", async () => {
    for (const [actor, code] of [
      [world.officer("DCS02"), "DCS01"],
      [world.officer("DCS01"), ""],
      [(await buildWorld({ unitCount: 1 })).secretary, "DCS02"],
    ] as const)
      expect(await ask(actor, code)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(await ask(world.officer("DCS01"), "DCS01", 2019)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(await ask(world.secretary, "", 2019)).toMatchObject({ ok: false, error: { code: "notFound" } });
  });

  it("is named after year and holder, as the file is", { timeout: 120_000 }, async () => {
    const { row } = await made(world.officer("DCS01"), "DCS01");
    expect(row).toMatchObject({
      status: "done",
      title: "Hồ sơ năm 2024 - số 1",
      fileName: "Hồ sơ năm 2024 - số 1.zip",
      fileType: "application/zip",
    });
    const body = await made(world.viewer, "");
    expect(body.row).toMatchObject({ status: "done", title: "Hồ sơ năm 2024 - Đoàn Khối", unitId: null });
  });
});

describe("the file that was made", () => {
  it("comes whole, and piece by piece where a download broke off, to the person who asked alone", async () => {
    const officer = world.officer("DCS01");
    const { id, row } = await made(officer, "DCS01");
    const file = await findExportFile(officer, id, AT.meeting);
    if (!file) throw new Error("no file");
    const get = async (range?: string) => {
      const response = await sent({ key: file.storageKey, sha256: file.sha256 }, range ? { Range: range } : {});
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const whole = await get();
    expect([whole.status, sha256(whole.bytes)]).toEqual([200, row?.sha256]);
    const half = Math.floor(whole.bytes.length / 2);
    const [first, rest] = [await get(`bytes=0-${half - 1}`), await get(`bytes=${half}-`)];
    expect([first.status, rest.status]).toEqual([206, 206]);
    expect(Buffer.concat([first.bytes, rest.bytes]).equals(whole.bytes)).toBe(true);
    expect((await unzipped(whole.bytes)).length).toBeGreaterThan(8);
    for (const other of [world.secretary, world.officer("DCS02")]) expect(await findExportFile(other, id, AT.meeting)).toBeNull();
  });

  it("holds what its asker may see when it is made, not when it was asked for", async () => {
    const officer = await world.addPerson(world.units.DCS02 ?? "", "unitOfficer", "member");
    const { id } = expectOk(await ask(officer, "DCS02"));
    await inScope(world.admin, (tx) =>
      tx.membership.updateMany({ where: { bodyId: world.bodyId, userId: officer.userId }, data: { validTo: new Date("2023-01-01") } }),
    );
    await makeAll(MAKERS);
    const row = await rowOf(world, id);
    expect([row?.status, row?.storageKey]).toEqual(["failed", null]);
    expect(row?.problem).toMatch(/^(Không tìm thấy hồ sơ của năm này|Tài khoản yêu cầu tệp)/);
  });
});
