/** 1, 2, 3 … count: for squares and bars that are drawn once each. */
export const ordinals = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
