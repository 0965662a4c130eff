/**
 * What was chosen by hand or by trial, each on validation people only; beside each stands what was tried. Everything
 * else in the kernel is fitted.
 */
export const choices = {
  /** Tried 0.5 to 1.1: equal error rate falls to about 1 and stays. */
  faceApiWeight: 1.1,
  /** Tried 96 to 192 dimensions, ridges 0.3 to 8, powers 0 and 0.5. */
  template: { dimensions: 128, ridge: 2, power: 0.5 },
  /** Years at which level and slope of the evidence may bend. */
  knots: { youth: [3, 8, 14, 22, 35], gap: [0, 8, 18, 30, 42] },
  /** Weight of UTKFace's strangers beside LAG's in the evidence; tried 0 to 1: more costs calibration on LAG. */
  utkWeight: 0.03,
  /** Shares of pairs of different people that are used: more change nothing but the time. */
  differentShare: 0.3,
  strangerShare: 0.15,
  /** Nearest share of a collection that normalises a face: fewer let the person's own photos weigh too much. */
  cohortShare: 0.3,
  /**
   * Not fitted: no set here has dates. Unrelated people who are compared at all tend to be near in age, so a small
   * spread is the careful choice: agreement then says little, conflict much.
   */
  birthYears: { spread: 8, slack: 1 },
} as const;
