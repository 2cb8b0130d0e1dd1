/**
 * The preparation of applications: matters, their cases, and what stands beside a case (formal check, completion requests, notes,
 * assessments, proposals, declarations of conflict of interest, edits of the public texts), the work list, and what the applicant is
 * told meanwhile. Nothing here decides: a proposal binds nobody, and the room of decisions reads {@code CaseForDecision} and tells back
 * what was decided.
 */
package org.samstod.cases;
