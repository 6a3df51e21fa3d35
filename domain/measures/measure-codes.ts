/** Codes of measures, and the words for them: the only place where they turn into English. */

export const measureDirections = ['higher-is-better', 'lower-is-better'] as const;
export type MeasureDirection = (typeof measureDirections)[number];

export const measureFrequencies = ['monthly', 'quarterly', 'yearly'] as const;
export type MeasureFrequency = (typeof measureFrequencies)[number];

export const directionWords: Record<MeasureDirection, string> = {
  'higher-is-better': 'Higher is better',
  'lower-is-better': 'Lower is better',
};

export const frequencyWords: Record<MeasureFrequency, string> = {
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  yearly: 'Yearly',
};
