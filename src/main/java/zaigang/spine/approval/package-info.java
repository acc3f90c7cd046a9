/**
 * Requests about which somebody above decides: who is asked, by role or as a deputy, asked after once, decided once by whoever comes
 * first, written into the log, and shown in every message that shows the request. What differs between kinds of requests is in their
 * {@link zaigang.spine.approval.ApprovalPolicy}.
 */
package zaigang.spine.approval;
