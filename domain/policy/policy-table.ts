/**
 * What a cell of the table lets a person do. Source: rules §6; the letters there are kept here as words.
 * `-` no · `yes` · `own` post held or deputised · `unless-involved` · `panel` their own panel · `shown` routed to their panel and
 * published, or live where the panel's setting shows it · `granted` by name · `panel-granted` their panel's setting gives it ·
 * `panel-unless-involved` · `council-or-own` everything for a council's owner, their own for a partner's · `own-or-written` also
 * what they wrote themselves · `written` only what they wrote · `on-behalf`, `panel-on-behalf` in another's name, said so ·
 * `plan` of a plan they hold the role on, never of the installation.
 */
export type Cell =
  | '-'
  | 'yes'
  | 'own'
  | 'unless-involved'
  | 'panel'
  | 'shown'
  | 'granted'
  | 'panel-granted'
  | 'panel-unless-involved'
  | 'council-or-own'
  | 'own-or-written'
  | 'written'
  | 'on-behalf'
  | 'panel-on-behalf'
  | 'plan';

/** The columns, in the order of rules §6; `inspector-link` is not a role but a second kind of caller. */
export const policyColumns = [
  'owner',
  'plan-lead',
  'checker',
  'director',
  'lead-member',
  'clerk',
  'panel-member',
  'observer',
  'inspector-link',
  'administrator',
] as const;
export type PolicyColumn = (typeof policyColumns)[number];

type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

const [no, yes, own, mine, involved, panel] = ['-', 'yes', 'own', 'written', 'unless-involved', 'panel'] as const;

/**
 * Verb × column (rules §6), one line a verb: owner, plan lead, checker, director, lead member | clerk, panel member, observer,
 * inspector link, administrator. Beyond that table: `create-plan` stands with setting its dates, themes and carried-from with
 * progress verdicts, `read-draft` is §5, and a
 * partner’s owner compares versions only as far as they read the plan, else the comparison would tell what §5 keeps from them;
 * `take-sensitive-file` stands beside a right to read what the file says, and holds back panel members alone (assurance §5, case 90);
 * legal holds, retention and disposal are assurance DP-09: who looks after the installation proposes, the director confirms;
 * who looked, the pack for inspectors and the public page stand with granting a link, and the observer audits who looked.
 */
export const policyTable = {
  'read-plan': ['council-or-own', yes, yes, yes, yes, yes, 'shown', yes, 'granted', no],
  'read-uncleared': ['own-or-written', yes, yes, yes, no, no, no, no, no, no],
  'read-exempt': [own, yes, yes, yes, yes, yes, 'panel-granted', 'granted', no, no],
  'read-item-history': [own, yes, yes, yes, yes, no, no, yes, no, no],
  'read-audit-trail': [no, no, no, 'plan', no, no, no, yes, no, yes],
  'export-plan': [own, yes, yes, yes, yes, yes, 'shown', yes, 'granted', no],
  'take-sensitive-file': [yes, yes, yes, yes, yes, yes, 'panel-granted', yes, 'granted', no],
  'compare-versions': ['council-or-own', yes, yes, yes, yes, yes, no, yes, 'granted', no],
  'create-plan': [no, yes, no, no, no, no, no, no, no, no],
  'set-plan-dates': [no, yes, no, no, no, no, no, no, no, no],
  'confirm-recommendation': [no, yes, no, no, no, no, no, no, no, no],
  'correct-recommendation': [no, yes, no, no, no, no, no, no, no, no],
  'set-aside-recommendation': [no, yes, no, no, no, no, no, no, no, no],
  'record-progress-verdict': [no, yes, no, no, no, no, no, no, no, no],
  'create-theme': [no, yes, no, no, no, no, no, no, no, no],
  'edit-theme': [no, yes, no, no, no, no, no, no, no, no],
  'decide-carried-from': [no, yes, no, no, no, no, no, no, no, no],
  'create-action': [no, yes, no, no, no, no, no, no, no, no],
  'edit-action': [no, yes, no, no, no, no, no, no, no, no],
  'create-milestone': [no, yes, no, no, no, no, no, no, no, no],
  'edit-milestone': [no, yes, no, no, no, no, no, no, no, no],
  'create-measure': [no, yes, no, no, no, no, no, no, no, no],
  'edit-measure': [no, yes, no, no, no, no, no, no, no, no],
  'import-tracker': [no, yes, no, no, no, no, no, no, no, no],
  'bulk-change': [no, yes, no, no, no, no, no, no, no, no],
  'assign-owner-post': [no, yes, no, yes, no, no, no, no, no, no],
  'set-deputy': [own, yes, no, no, no, no, no, no, no, yes],
  'set-away': [own, yes, no, no, no, no, no, no, no, yes],
  'hand-over-post': [no, yes, no, no, no, no, no, no, no, yes],
  'record-measure-point': [own, yes, yes, no, no, no, no, no, no, no],
  'post-update': [own, 'on-behalf', no, no, no, no, no, no, no, no],
  'read-draft': [mine, mine, mine, mine, mine, mine, mine, mine, no, no],
  'clear-update': [no, involved, no, involved, no, no, no, no, no, no],
  'return-update': [no, involved, no, involved, no, no, no, no, no, no],
  'attach-evidence': [own, yes, yes, no, no, no, no, no, no, no],
  'withdraw-evidence': [own, yes, yes, no, no, no, no, no, no, no],
  'accept-evidence': [no, involved, involved, no, no, no, no, no, no, no],
  'reject-evidence': [no, involved, involved, no, no, no, no, no, no, no],
  'override-rag': [no, yes, no, yes, no, no, no, no, no, no],
  'ask-deadline-change': [own, yes, no, no, no, no, no, no, no, no],
  'decide-deadline-change': [no, involved, no, involved, no, 'panel-on-behalf', no, no, no, no],
  'lift-personal-data-hold': [no, yes, no, yes, no, no, no, no, no, no],
  'private-note': [mine, mine, mine, mine, mine, mine, mine, mine, no, no],
  'verify-action': [no, no, involved, no, no, no, no, no, no, no],
  'fail-verification': [no, no, involved, no, no, no, no, no, no, no],
  'pass-re-check': [no, no, involved, no, no, no, no, no, no, no],
  'fail-re-check': [no, no, involved, no, no, no, no, no, no, no],
  're-open-action': [no, yes, involved, yes, no, no, no, no, no, no],
  'close-action': [no, yes, no, yes, no, no, no, no, no, no],
  'withdraw-action': [no, yes, no, yes, no, no, no, no, no, no],
  'restore-action': [no, yes, no, yes, no, no, no, no, no, no],
  'pre-flight': [no, yes, yes, yes, yes, no, no, no, no, no],
  'send-consultation-draft': [no, yes, no, yes, no, no, no, no, no, no],
  'answer-comment': [no, yes, no, yes, no, no, no, no, no, no],
  'comment-on-consultation-draft': [yes, yes, yes, yes, yes, no, panel, yes, no, no],
  'approve-submission': [no, no, no, yes, yes, no, no, no, no, no],
  'seal-plan': [no, yes, no, yes, no, no, no, no, no, no],
  'record-sending': [no, yes, no, yes, no, no, no, no, no, no],
  'record-ofsted-answer': [no, yes, no, yes, no, no, no, no, no, no],
  'record-publication': [no, yes, no, yes, no, yes, no, no, no, no],
  'create-panel': [no, no, no, no, no, no, no, no, no, yes],
  'set-panel-members': [no, no, no, no, no, no, no, no, no, yes],
  'route-to-panel': [no, yes, no, no, no, no, no, no, no, no],
  'schedule-meeting': [no, no, no, no, no, panel, no, no, no, no],
  'record-decision': [no, no, no, no, no, panel, no, no, no, no],
  'write-covering-text': [no, yes, no, no, no, panel, no, no, no, no],
  'clear-panel-report': [no, yes, no, no, no, no, no, no, no, no],
  'approve-panel-report': [no, no, no, yes, no, no, no, no, no, no],
  'mark-exempt': [no, yes, no, yes, no, panel, no, no, no, no],
  'freeze-panel-report': [no, yes, no, yes, no, panel, no, no, no, no],
  'publish-panel-report': [no, no, no, involved, no, 'panel-unless-involved', no, no, no, no],
  'ask-question': [no, no, no, no, no, 'panel-on-behalf', panel, no, no, no],
  'answer-question': [own, yes, no, yes, no, no, no, no, no, no],
  'record-panel-recommendation': [no, no, no, no, no, panel, no, no, no, no],
  'draft-response': [no, yes, no, yes, yes, no, no, no, no, no],
  'respond-to-panel-recommendation': [no, no, no, yes, yes, no, no, no, no, no],
  'grant-inspector-link': [no, yes, no, yes, no, no, no, no, no, no],
  'revoke-inspector-link': [no, yes, no, yes, no, no, no, no, no, yes],
  'read-view-log': [no, yes, no, yes, no, no, no, yes, no, no],
  'make-inspection-pack': [no, yes, no, yes, no, no, no, no, no, no],
  'turn-on-public-page': [no, yes, no, yes, no, no, no, no, no, no],
  'turn-off-public-page': [no, yes, no, yes, no, no, no, no, no, no],
  'place-legal-hold': [no, yes, no, yes, no, no, no, no, no, no],
  'lift-legal-hold': [no, yes, no, yes, no, no, no, no, no, no],
  'set-retention': [no, no, no, no, no, no, no, no, no, yes],
  'propose-disposal': [no, no, no, no, no, no, no, no, no, yes],
  'end-disposal-proposal': [no, no, no, yes, no, no, no, no, no, yes],
  'confirm-disposal': [no, no, no, involved, no, no, no, no, no, no],
  administer: [no, no, no, no, no, no, no, no, no, yes],
  'verify-audit-chain': [no, no, no, no, no, no, no, yes, no, yes],
} as const satisfies Record<string, Row>;

export type Verb = keyof typeof policyTable;
