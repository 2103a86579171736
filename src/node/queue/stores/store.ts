/** Where the results of shards go. */
export interface Store {
  /** Where it is, for messages. */
  readonly name: string;
  /** Whether a result is there already. */
  has(name: string): Promise<boolean>;
  /** Writes a result, whole or not at all. Writing it again gives the same. */
  put(name: string, bytes: Uint8Array): Promise<void>;
}
