/** "3.10" comes after "3.9": references in the order a reader counts. For sorting; both of one plan. */
export function compareRefs(one: string, other: string): number {
  const [area = 0, number = 0] = one.split('.').map(Number);
  const [otherArea = 0, otherNumber = 0] = other.split('.').map(Number);
  return area - otherArea || number - otherNumber;
}
