package org.samstod.associations;

/**
 * What an association says about itself.
 *
 * @param associationId the association
 * @param version version the form was filled from
 * @param name name
 * @param purpose what it does, or empty
 * @param boardId board of its home district
 * @param neighbourhoodSlug where it is active, or empty
 * @param email functional address, or empty
 * @param phone functional phone number, or empty
 * @param web web address, or empty
 */
public record SaveProfile(String associationId, long version, String name, String purpose, String boardId, String neighbourhoodSlug,
        String email, String phone, String web) {
}
