/** What the product promises of the largest export (issue 3, part 4). */
const LIMITS = { ratio: 4, memoryMb: 100, blockMs: 50 };

/**
 * The figures of the largest export, as lines of text.
 * @param {any} big of benchBigExport
 * @returns {string[]}
 */
export function exportLines(big) {
  const times = big.runs.map(({ ms }) => `${ms} ms`).join(", ");
  const best = Math.min(...big.runs.map(({ ms }) => ms));
  const worst = (pick) => Math.max(...big.runs.map(pick));
  const [over, block] = [worst((run) => run.over ?? 0), worst((run) => run.block)];
  const ratio = best / big.copy;
  const beyond = [
    ratio > LIMITS.ratio && `more than ${LIMITS.ratio} × COPY`,
    over > LIMITS.memoryMb && `more than ${LIMITS.memoryMb} MB over idle`,
    block > LIMITS.blockMs && `event loop held up for more than ${LIMITS.blockMs} ms`,
  ].filter(Boolean);
  return [
    `big export, ${big.units} units × 28 criteria as ${(big.size / 1e6).toFixed(1)} MB of .xlsx, in the server: ${times}`,
    `  COPY of the same statement ${Math.round(big.copy)} ms: × ${ratio.toFixed(1)}; COPY of the bare rows ${Math.round(big.copyRows)} ms: × ${(best / big.copyRows).toFixed(1)}`,
    `  memory over idle at most ${over} MB; event loop held up for ${block} ms at most`,
    ...(beyond.length > 0 ? [`  Over the limits: ${beyond.join("; ")}`] : ["  Within the limits."]),
  ];
}

/**
 * The figures of many documents, as lines of text.
 * @param {any} documents of benchDocuments
 * @returns {string[]}
 */
export function documentLines(documents) {
  return Object.entries(documents).map(([format, { count, perSecond, over, bytes }]) => {
    const size = `${Math.round(bytes / 1000)} kB each`;
    return `${count} recognition decisions of 15 units as ${format.toUpperCase()}: ${perSecond.toFixed(1)} a second, ${size}, memory over idle at most ${Math.round(over)} MB`;
  });
}
