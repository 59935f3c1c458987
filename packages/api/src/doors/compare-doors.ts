export interface DoorDifference {
  /** In the product without a row in the policy table. */
  readonly withoutRow: readonly string[];
  /** In the policy table without a door in the product. */
  readonly withoutDoor: readonly string[];
}

export function compareDoors(found: readonly string[], rows: readonly string[]): DoorDifference {
  return {
    withoutRow: found.filter((door) => !rows.includes(door)),
    withoutDoor: rows.filter((row) => !found.includes(row)),
  };
}
