/** Nearest kept for everybody, and how many of them are surely the nearest however many people have left. */
export const nearestKept = 10;
export const nearestSure = 5;

/** Pairs of a block: some tens of milliseconds of one worker, so that little is lost when the page dies. */
export const blockPairs = 750_000;

/** Comparisons that are kept; the one that was gone on with longest ago makes room. */
export const mostRuns = 5;
