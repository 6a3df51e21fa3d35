/** "8am", "midday", "2pm" */
export function hourWords(hour: number): string {
  if (hour === 12) return 'midday';
  return hour < 12 ? `${hour}am` : `${hour - 12}pm`;
}
