const systems = ["win32", "darwin", "linux", "android", "freebsd", "openharmony"];
const processors = ["x64", "arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "loong64", "wasm32"];

/**
 * Adds the optional platform packages that a lock file names but does not hold, with system and processor read from their names.
 * @param {{ packages: Record<string, any> }} lock changed in place
 * @returns {string[]} the names added
 */
export function completeLock(lock) {
  const added = [];
  const held = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)));
  for (const owner of Object.values(lock.packages)) {
    for (const [name, range] of Object.entries(owner.optionalDependencies ?? {})) {
      if (held.has(name)) continue;
      held.add(name);
      added.push(name);
      lock.packages[`node_modules/${name}`] = platformEntry(name, range, owner.dev);
    }
  }
  if (added.length > 0) lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
  return added;
}

function platformEntry(name, range, dev) {
  const words = name.slice(name.indexOf("/") + 1).split("-");
  const system = systems.find((word) => words.includes(word));
  const processor = processors.find((word) => words.includes(word));
  const library = words.some((word) => word.startsWith("musl")) ? "musl" : "glibc";
  return {
    version: range.replace(/^[\^~]/, ""),
    ...(processor && { cpu: [processor] }),
    ...(dev && { dev: true }),
    ...(system === "linux" && words.some((word) => /^(musl|gnu)/.test(word)) && { libc: [library] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}
