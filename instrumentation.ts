/** Next calls this once per server before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkEnvironment, dropForgedAddresses } = await import("./lib/start-up");
  checkEnvironment();
  dropForgedAddresses();
  const { keepLengths, sayErrorsWithoutScripts } = await import("./lib/answers");
  keepLengths();
  sayErrorsWithoutScripts();
  const { startJobs } = await import("./lib/jobs/start");
  startJobs();
}
