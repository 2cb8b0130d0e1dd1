package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/**
 * An association's public page. It exists only while the association's cap is 3 and it has a level 3 publication; the key is
 * its public id, and a page that comes back has a new one.
 */
@Entity
@Table(name = "published_associations")
public class PublishedAssociation extends Aggregate {

    @Column(name = "association_id", length = 26, nullable = false, updatable = false)
    private String associationId;

    @Column(name = "association_name", length = 200, nullable = false)
    private String name;

    @Column(name = "organisation_number", length = 20)
    private String organisationNumber;

    protected PublishedAssociation() {
    }

    /** The page of an association that gets its first level 3 publication. */
    public PublishedAssociation(String associationId, String name, String organisationNumber) {
        this.associationId = associationId;
        rename(name, organisationNumber);
    }

    /** Takes the name of the latest publication. */
    public final void rename(String newName, String newNumber) {
        this.name = newName;
        this.organisationNumber = newNumber;
    }

    /** Key of the association in its own room; never shown. */
    public String associationId() {
        return associationId;
    }

    /** Name as last published. */
    public String name() {
        return name;
    }

    /** Organisation number with hyphen, as last published. */
    public String organisationNumber() {
        return organisationNumber;
    }
}
