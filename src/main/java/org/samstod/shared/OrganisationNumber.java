package org.samstod.shared;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A Swedish organisation number, ten digits (domain facts 3.1). The first digit tells the group: 8 is a non-profit
 * association or a foundation; 7 (economic association) and 2 (public bodies, registered faith communities) are looked at by
 * hand; the others are not associations. A personal identity number is refused with its own message, because common libraries
 * accept it as a sole trader's number.
 */
public record OrganisationNumber(String digits) implements Comparable<OrganisationNumber>, Serializable {

    /** For values already checked, from storage; {@link IllegalArgumentException} when it is no such number. */
    public OrganisationNumber {
        Objects.requireNonNull(digits, "digits");
        if (!digits.matches("[0-9]{10}") || digits.charAt(2) < '2' || !Luhn.passes(digits)) {
            throw new IllegalArgumentException("not an organisation number");
        }
    }

    /**
     * Reads the number of an association.
     *
     * @throws BusinessException {@code organisation-number.format}, {@code .personal}, {@code .check-digit} or
     *     {@code .not-association} (a number of a company, an estate or a foreign body)
     */
    public static OrganisationNumber parse(String typed) {
        OrganisationNumber number = parseAny(typed);
        if (!number.isAssociation() && !number.needsManualCheck()) {
            throw new BusinessException("organisation-number.not-association");
        }
        return number;
    }

    /** The number of an association, or nothing when it cannot be read as one. */
    public static Optional<OrganisationNumber> read(String typed) {
        try {
            return Optional.of(parse(typed));
        } catch (BusinessException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Reads the number of any organisation, companies too (co-funders, partners).
     *
     * @throws BusinessException {@code organisation-number.format}, {@code .personal} or {@code .check-digit}
     */
    public static OrganisationNumber parseAny(String typed) {
        String digits = Digits.of(typed).orElseThrow(() -> new BusinessException("organisation-number.format"));
        if (digits.length() == 12 && (digits.startsWith("18") || digits.startsWith("19") || digits.startsWith("20"))
                && digits.charAt(4) < '2') {
            throw new BusinessException("organisation-number.personal");
        }
        if (digits.length() == 12 && digits.startsWith("16")) {
            digits = digits.substring(2);
        }
        if (digits.length() != 10) {
            throw new BusinessException("organisation-number.format");
        }
        if (digits.charAt(2) < '2') {
            throw new BusinessException("organisation-number.personal");
        }
        if (!Luhn.passes(digits)) {
            throw new BusinessException("organisation-number.check-digit");
        }
        return new OrganisationNumber(digits);
    }

    /** The group, first digit. */
    public int group() {
        return digits.charAt(0) - '0';
    }

    /** Group 8: a non-profit association or a foundation. */
    public boolean isAssociation() {
        return group() == 8;
    }

    /** Group 7 or 2: may be an association; an officer looks. */
    public boolean needsManualCheck() {
        return group() == 7 || group() == 2;
    }

    /** {@code 802005-1952}. */
    public String formatted() {
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }

    @Override
    public int compareTo(OrganisationNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return formatted();
    }
}
