/** A file of JSON Lines to join. */
export interface PartFile {
  /** As the user wrote it. */
  shown: string;
  /** Absolute. */
  path: string;
}
