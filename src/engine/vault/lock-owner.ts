/** Who has the vault open, as the lock file beside it says. */
export interface LockOwner {
  readonly host: string;
  readonly user: string;
  readonly pid: number;
  /** Last sign of life, ISO 8601 UTC. */
  readonly heartbeat: string;
}
