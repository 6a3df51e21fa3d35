/** What the form of an action chooses from. */
export type ActionFormOffers = {
  posts: readonly { id: string; title: string }[];
  recommendations: readonly { id: string; text: string; setAsideReason: string | null }[];
};
