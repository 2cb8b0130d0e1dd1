package org.samstod.associations;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * What a person is to an association.
 *
 * @param kind nothing, claimant or member
 * @param membershipId the membership, null for nothing
 * @param since when it was claimed or verified, null for nothing
 * @param roles codes of the roles held: {@code administrator}, {@code editor}, {@code signatory}, {@code board-member}; none while
 *        claimed
 */
public record Standing(Kind kind, String membershipId, Instant since, Set<String> roles) implements Serializable {

    /** The three ways to stand to an association. */
    public enum Kind {
        /** Has no open membership. */
        NONE,
        /** Has claimed: may write and submit, sees own work only. */
        CLAIMANT,
        /** Verified. */
        MEMBER
    }

    /** Has nothing to do with the association. */
    public static final Standing NONE = new Standing(Kind.NONE, null, null, Set.of());

    /** Whether the person has claimed and is not verified. */
    public boolean claimant() {
        return kind == Kind.CLAIMANT;
    }

    /** Whether the person is verified. */
    public boolean member() {
        return kind == Kind.MEMBER;
    }

    /** Whether the person is a verified administrator. */
    public boolean administrator() {
        return roles.contains("administrator");
    }
}
