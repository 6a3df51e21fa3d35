/** What a message by mail is for. A person may mute some of them; what is about safety cannot be muted. */
export const mailKinds = ['digest', 'deadline', 'request', 'escalation', 'role-granted', 'test'] as const;
export type MailKind = (typeof mailKinds)[number];

/** What a person is told in the product itself. */
export const noticeKinds = [
  'deadline',
  'request',
  'escalation',
  'role-granted',
  'mail-given-up',
  'long-job',
  'other',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The parts of the digest that a person may leave out of their mail. */
export const mutableKinds = ['deadline', 'request', 'escalation'] as const satisfies readonly MailKind[];
export type MutableKind = (typeof mutableKinds)[number];

/** For screens. */
export const mailKindWords: Record<MailKind, string> = {
  digest: 'Daily message',
  deadline: 'Deadlines of my actions, and evidence that expires',
  request: 'Updates and comments I am asked for',
  escalation: 'Actions that are late, of others',
  'role-granted': 'A role somebody gave to themselves',
  test: 'Test message',
};
