package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;
import org.samstod.shared.PublicationLevel;

/**
 * What this room was last told about an association's publication cap. A publication prepared before a threat was reported
 * and committed after it is cut to the cap here, so it cannot slip through.
 */
@Entity
@Table(name = "association_caps")
public class AssociationCap extends Aggregate {

    @Column(name = "association_id", length = 26, nullable = false, updatable = false)
    private String associationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_cap", length = 20, nullable = false)
    private PublicationLevel cap;

    protected AssociationCap() {
    }

    /** The cap as the association set it. */
    public AssociationCap(String associationId, PublicationLevel cap) {
        this.associationId = associationId;
        this.cap = cap;
    }

    /** The highest level any case of the association may have. */
    public PublicationLevel cap() {
        return cap;
    }

    /** Takes the new cap. */
    public void change(PublicationLevel newCap) {
        this.cap = newCap;
    }
}
