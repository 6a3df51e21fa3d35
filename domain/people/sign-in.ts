import { z } from 'zod';
import { roles } from '#domain/vocabulary.ts';

/** Ten wrong tries in five minutes, for one e-mail or one address, then a wait (assurance SEC-07). */
export const signInLimit = { tries: 10, withinMinutes: 5 };

export const signInInput = z.strictObject({
  email: z
    .string('Enter your e-mail address')
    .trim()
    .min(1, 'Enter your e-mail address')
    .max(254, 'Enter your e-mail address'),
  password: z.string('Enter your password').min(1, 'Enter your password').max(128, 'Enter your password'),
});

export const exampleSessionInput = z.strictObject({ role: z.enum(roles, 'Choose a post') });
