package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samstod.forms.AssociationLine;
import org.samstod.shared.Aggregate;
import org.samstod.shared.OrganisationNumber;

/**
 * An association that applies together with the applicant, as the newest revision names it. Whoever is tied to it has the same question of
 * conflict of interest (kommunallagen 6:28, 7:4), and the radar counts it as the same association. The money goes to the applicant alone.
 */
@Entity
@Table(name = "co_applicants")
public class CoApplicant extends Aggregate {

    static final int NAME_LENGTH = 200;
    static final int NUMBER_LENGTH = 40;

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Column(name = "application_id", nullable = false)
    private String applicationId;

    @Column(name = "ordinal", nullable = false)
    private int ordinal;

    @Column(name = "applicant_name", nullable = false)
    private String name;

    @Column(name = "typed_number", nullable = false)
    private String typed;

    @Column(name = "organisation_number")
    private String number;

    protected CoApplicant() {
        // for JPA
    }

    private CoApplicant(Case about, int ordinal, AssociationLine line) {
        this.caseId = about.id();
        this.applicationId = about.applicationId();
        this.ordinal = ordinal;
        this.name = cut(line.name(), NAME_LENGTH);
        this.typed = cut(line.number(), NUMBER_LENGTH);
        // What came on paper is kept as it stood; nothing follows from what cannot be read.
        this.number = OrganisationNumber.read(line.number()).map(OrganisationNumber::digits).orElse(null);
    }

    /** Those an answer names, in its order. */
    public static List<CoApplicant> of(Case about, List<AssociationLine> lines) {
        List<CoApplicant> all = new ArrayList<>();
        lines.forEach(line -> all.add(new CoApplicant(about, all.size() + 1, line)));
        return all;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    public String caseId() {
        return caseId;
    }

    public String applicationId() {
        return applicationId;
    }

    public String name() {
        return name;
    }

    /** Its number, where it could be read. */
    public Optional<OrganisationNumber> number() {
        return Optional.ofNullable(number).map(OrganisationNumber::new);
    }

    /** The number as it is shown: in order, or as it was typed. */
    public String shownNumber() {
        return number().map(OrganisationNumber::formatted).orElse(typed);
    }

    /** Whether both say the same. */
    public boolean isSame(CoApplicant other) {
        return ordinal == other.ordinal && name.equals(other.name) && typed.equals(other.typed);
    }
}
