/** A `perf-score.yaml` that is in memory, and what is known of the forms beside it. */
export interface SettingsText {
  /** Its name, for messages; with a folder where the names of the forms have one. */
  name: string;
  text: string;
  /** Names of all forms that were handed in; without them a ruling for another form is never taken for a mistake. */
  forms?: readonly string[];
}
