// Preloaded into the application's process: when the supervisor dies without a word, its channel closes and the application ends too.
process.channel?.unref();
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
