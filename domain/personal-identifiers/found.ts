export const identifierKinds = [
  'nhs-number',
  'pupil-number',
  'insurance-number',
  'learner-number',
  'address',
  'e-mail',
  'phone',
  'date-of-birth',
  'name',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** `block`: as good as certain. `warn`: a person should look. Places are UTF-16 units of the text. */
export type Found = { kind: IdentifierKind; certainty: 'block' | 'warn'; from: number; to: number };
