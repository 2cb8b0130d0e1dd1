/**
 * Associations: profile, membership, mandate, vault, payout account and publication cap.
 *
 * <p>What may live here: everything that says who an association is, who may act for it, and how much of it may ever be shown.
 * Applications, cases and money belong to later rooms; they ask this room for an association's name, for what a person may do
 * there (a {@code Relation}) and for its cap, and listen to
 * {@code PublicationCapChanged}. Later rooms put their lines on the association's home page by
 * implementing {@code HomeSection}.
 *
 * <p>Two rules hold everywhere in this room. A claimant may write and submit for the association at once, because a deadline
 * must never be lost, but sees nothing that was stored before the claim was verified. And the answer to a claim is the same
 * whether the organisation number was known or not.
 */
package org.samstod.associations;
