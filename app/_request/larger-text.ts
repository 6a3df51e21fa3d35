import { cookies } from 'next/headers';
import { LARGER_TEXT } from '#domain/texts/larger-text.ts';

/** Whether this browser reads reports in larger text. */
export async function readsLargerText(): Promise<boolean> {
  return (await cookies()).get(LARGER_TEXT)?.value === 'yes';
}
