package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import org.samstod.shared.Money;

/**
 * A proposal as others see it.
 *
 * @param id          key
 * @param revision    number of the revision it is about
 * @param state       whether it stands
 * @param outcome     what is proposed
 * @param amount      the sum, zero when none
 * @param reasons     why
 * @param legalGround code of the legal ground; null for the proposal that a withdrawal leaves
 * @param by          who proposed
 * @param at          when
 * @param stale       whether a newer revision than the one it is about exists
 * @param endedAt     when it was taken back or decided upon, or null
 * @param endedReason why it was taken back, or null
 */
public record ProposalView(String id, int revision, ProposalState state, Outcome outcome, Money amount, String reasons,
        String legalGround, Hand by, Instant at, boolean stale, Instant endedAt, String endedReason) implements Serializable {
}
