/**
 * Applications: drafts answered question by question, frozen revisions, submission, completion and withdrawal, as the
 * association sees them. A draft belongs to its association alone: no member of staff can open, search or count it.
 * What a registrar enters for an association, from paper or as told, is the registry's until it has been received.
 * What was submitted is a revision that never changes; later rooms read revisions, never answers.
 *
 * <p>What may live here: the application with its answers, revisions, signatures and permits to revise, the pages on
 * which they are written, and the events that tell later rooms what was submitted or withdrawn.
 */
package org.samstod.applications;
