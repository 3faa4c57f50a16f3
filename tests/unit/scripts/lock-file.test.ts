import { expect, test } from "vitest";
import { agree } from "../../../scripts/lib/install.mjs";
import { completeLock } from "../../../scripts/lib/lock-file.mjs";

const lock = {
  packages: {
    "": {},
    "node_modules/a": { version: "1.0.0", integrity: "x" },
    "node_modules/a-darwin": { version: "1.0.0", integrity: "y", optional: true },
  },
};

test("installed means the same packages, those of other platforms apart", () => {
  expect(agree(lock, { packages: { "node_modules/a": { version: "1.0.0", integrity: "x" } } })).toBe(true);
  expect(agree(lock, { packages: { "node_modules/a": { version: "1.0.1", integrity: "z" } } })).toBe(false);
  expect(agree(lock, { packages: {} })).toBe(false);
  expect(agree(lock, { packages: { ...lock.packages, "node_modules/gone": { version: "1.0.0" } } })).toBe(false);
});

test("a lock file is completed with the platforms the registry did not hold", () => {
  const partial: { packages: Record<string, unknown> } = {
    packages: {
      "node_modules/tool": {
        version: "2.0.0",
        dev: true,
        optionalDependencies: { "@tool/linux-x64": "2.0.0", "@tool/linux-arm64-musl": "2.0.0" },
      },
      "node_modules/@tool/linux-x64": { version: "2.0.0" },
    },
  };
  expect(completeLock(partial)).toEqual(["@tool/linux-arm64-musl"]);
  expect(partial.packages["node_modules/@tool/linux-arm64-musl"]).toEqual({
    version: "2.0.0",
    cpu: ["arm64"],
    dev: true,
    libc: ["musl"],
    optional: true,
    os: ["linux"],
  });
  expect(completeLock(partial)).toEqual([]);
});
