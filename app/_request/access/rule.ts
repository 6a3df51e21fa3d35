import type { Verb } from '#domain/policy/policy-table.ts';

/** What an address opens: a thing of this kind, in whose scope one must be before a verb is asked for (404, then 403). */
export type Noun =
  | 'absence'
  | 'action'
  | 'action-dependency'
  /** A panel whose questions and recommendations one reads: one's own, or shown something of a plan one reads. */
  | 'asking-panel'
  | 'carried-recommendation'
  | 'comment'
  | 'consultation-draft'
  | 'deadline-change'
  | 'evidence'
  | 'inspection'
  | 'inspections'
  | 'inspector-link'
  | 'installation'
  | 'long-job'
  | 'measure'
  | 'measure-point'
  | 'meeting'
  | 'meeting-decision'
  | 'milestone'
  | 'notice'
  | 'ofsted-answer'
  | 'panel'
  | 'panel-meetings'
  | 'exempt-grant'
  | 'exempt-mark'
  | 'frozen-report'
  | 'panel-report-draft'
  | 'panel-report'
  | 'panel-question'
  | 'panel-recommendation'
  | 'legal-hold'
  | 'plan'
  | 'plan-disposal'
  | 'plan-sending'
  | 'plan-version'
  | 'post'
  | 'private-note'
  | 'post-holding'
  | 'post-work'
  | 'person'
  | 'progress-update'
  | 'progress-verdict'
  | 'publication'
  | 'rag-override'
  | 'recommendation'
  | 'recommendation-of-inspection'
  | 'recommendation-answer'
  /** A frozen report that its reader has in their hands: published to their panel, or of plans they read. */
  | 'report-in-hand'
  | 'recommendation-theme'
  | 'routing'
  | 'submission'
  | 'theme'
  | 'theme-routing';

/**
 * Who may come to an address. `anyone`: before signing in too, for the reason given beside it. `signed-in`: everyone, and each
 * meets only what is their own. `link-holder`: whoever opened a link for inspectors, and nobody by a session. A verb on a noun: who has the thing in scope and may do the verb to it (rules §5, §6).
 */
export type AccessRule = 'anyone' | 'signed-in' | 'link-holder' | readonly [Verb, Noun];
export type Method = 'GET' | 'POST' | 'PATCH';
export type AccessTable = Readonly<Record<string, Readonly<Partial<Record<Method, AccessRule>>>>>;
