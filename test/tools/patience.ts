/** Milliseconds to wait for what comes by itself before a test calls it missing: a busy machine takes its time. */
export const patience = 20_000;
