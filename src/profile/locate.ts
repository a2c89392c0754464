/** Where a setting of a YAML file stands, for messages: `perf-score.yaml:12`. */
export type Locate = (path: readonly PropertyKey[]) => string;
