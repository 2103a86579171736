/** A place for the results of shards. */
export interface Store {
  /** Its address, for messages. */
  readonly name: string;
  /** Whether a result exists already. */
  has(name: string): Promise<boolean>;
  /** Writes a result, completely or not at all. Writing it again gives the same. */
  put(name: string, bytes: Uint8Array): Promise<void>;
}
