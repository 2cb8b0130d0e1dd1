package org.samstod.associations.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SearchText;
import org.samstod.shared.SortKeys;

/**
 * An association (förening). Life: named in a first claim (unverified), active from its first verified membership, dissolved in
 * the end. Its publication cap is the highest level anything of it may be shown at; lowering is the association's own and takes
 * effect at once, raising needs a reason, a second person and the association's yes ({@link CapRaise}). An organisation number
 * of group 8 is that of a non-profit association; groups 2 and 7 are looked at by hand before the first membership is verified.
 */
@Entity
@Table(name = "associations")
public class Association extends Aggregate {

    /** Longest name, characters. */
    public static final int NAME_LENGTH = 120;
    /** Longest description, characters. */
    public static final int PURPOSE_LENGTH = 1000;

    @Column(name = "organisation_number")
    private String organisationNumber;
    private String name;
    @Column(name = "name_sort")
    private String nameSort;
    @Column(name = "name_search")
    private String nameSearch;
    @Enumerated(EnumType.STRING)
    private AssociationStatus status;
    @Column(name = "home_board_id")
    private String homeBoardId;
    @Column(name = "publication_cap")
    private int publicationCap;
    @Column(name = "cap_changed_at")
    private Instant capChangedAt;
    private String purpose;
    @Column(name = "neighbourhood_slug")
    private String neighbourhoodSlug;
    @Column(name = "contact_email")
    private String contactEmail;
    @Column(name = "contact_phone")
    private String contactPhone;
    @Column(name = "web_address")
    private String webAddress;
    @Column(name = "created_at")
    private Instant createdAt;

    protected Association() {
    }

    /**
     * An association met for the first time.
     *
     * @param organisationNumber checked number
     * @param name the name as the claimant wrote it
     * @param homeBoardId the board whose officers are asked to verify
     * @param at now
     * @throws BusinessException {@code association.name.missing} or {@code association.name.long}
     */
    public Association(OrganisationNumber organisationNumber, String name, String homeBoardId, Instant at) {
        this.organisationNumber = organisationNumber.digits();
        rename(name);
        this.homeBoardId = homeBoardId;
        this.status = AssociationStatus.UNVERIFIED;
        this.publicationCap = PublicationLevel.OPEN.number();
        this.createdAt = at;
    }

    /** Becomes active with its first verified membership; does nothing when it already is. */
    public void verified() {
        if (status == AssociationStatus.UNVERIFIED) {
            status = AssociationStatus.ACTIVE;
        }
    }

    /**
     * Takes over the name a verified claim was made under, as long as nobody has been verified before.
     *
     * @param claimedName the name in the claim that is being verified
     */
    public void nameFromFirstClaim(String claimedName) {
        if (status == AssociationStatus.UNVERIFIED) {
            rename(claimedName);
        }
    }

    /**
     * Changes what the association says about itself.
     *
     * @param newName name, at most {@link #NAME_LENGTH} characters
     * @param newPurpose what it does, at most {@link #PURPOSE_LENGTH} characters, or empty
     * @param boardId home board
     * @param slug neighbourhood or null
     * @param email functional e-mail address or null
     * @param phone functional phone number or null
     * @param web web address beginning with http or https, or null
     * @throws BusinessException when a field is missing, too long or malformed
     */
    public void changeProfile(String newName, String newPurpose, String boardId, String slug, String email, String phone, String web) {
        rename(newName);
        String cleanPurpose = ProfileText.optional(newPurpose);
        if (cleanPurpose != null && cleanPurpose.length() > PURPOSE_LENGTH) {
            throw new BusinessException("association.purpose.long", PURPOSE_LENGTH).at("purpose");
        }
        this.purpose = cleanPurpose;
        this.homeBoardId = boardId;
        this.neighbourhoodSlug = ProfileText.optional(slug);
        this.contactEmail = ProfileText.email(email, "email");
        this.contactPhone = ProfileText.phone(phone, "phone");
        this.webAddress = ProfileText.web(web, "web");
    }

    /**
     * Lowers the cap, at once and without a reason.
     *
     * @param level the new cap
     * @param at now
     * @throws BusinessException {@code association.cap.not-lower} when the level is not below the cap there is
     */
    public void lowerCap(PublicationLevel level, Instant at) {
        if (level.number() >= publicationCap) {
            throw new BusinessException("association.cap.not-lower");
        }
        this.publicationCap = level.number();
        this.capChangedAt = at;
    }

    /**
     * Sets the cap to protected because of a threat; right also when it was protected before.
     *
     * @param at now
     */
    public void protect(Instant at) {
        if (publicationCap != PublicationLevel.PROTECTED.number()) {
            this.publicationCap = PublicationLevel.PROTECTED.number();
            this.capChangedAt = at;
        }
    }

    /**
     * Raises the cap after a second person's yes.
     *
     * @param raise the approved wish of this association
     * @param at now
     * @throws BusinessException {@code association.cap.not-approved} when the wish is not an approved one of this association
     *         that lies above the cap
     */
    public void raiseCap(CapRaise raise, Instant at) {
        if (!raise.associationId().equals(id()) || raise.status() != CapRaiseStatus.APPROVED
                || raise.level().number() <= publicationCap) {
            throw new BusinessException("association.cap.not-approved");
        }
        this.publicationCap = raise.level().number();
        this.capChangedAt = at;
    }

    private void rename(String newName) {
        String clean = ProfileText.optional(newName);
        if (clean == null) {
            throw new BusinessException("association.name.missing").at("name");
        }
        if (clean.length() > NAME_LENGTH) {
            throw new BusinessException("association.name.long", NAME_LENGTH).at("name");
        }
        this.name = clean;
        this.nameSort = SortKeys.of(clean);
        this.nameSearch = SearchText.of(clean);
    }

    /** The number of the register of organisations. */
    public OrganisationNumber organisationNumber() {
        return new OrganisationNumber(organisationNumber);
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The status. */
    public AssociationStatus status() {
        return status;
    }

    /** The board whose officers look after its claims and threat reviews. */
    public String homeBoardId() {
        return homeBoardId;
    }

    /** The highest level anything of it may be shown at. */
    public PublicationLevel cap() {
        return PublicationLevel.of(publicationCap);
    }

    /** When the cap last changed, or null. */
    public Instant capChangedAt() {
        return capChangedAt;
    }

    /** What it does, or null. */
    public String purpose() {
        return purpose;
    }

    /** The neighbourhood it is active in, or null. */
    public String neighbourhoodSlug() {
        return neighbourhoodSlug;
    }

    /** Functional e-mail address, or null. */
    public String contactEmail() {
        return contactEmail;
    }

    /** Functional phone number, or null. */
    public String contactPhone() {
        return contactPhone;
    }

    /** Web address, or null. */
    public String webAddress() {
        return webAddress;
    }

    /** When it was first named here. */
    public Instant createdAt() {
        return createdAt;
    }
}
