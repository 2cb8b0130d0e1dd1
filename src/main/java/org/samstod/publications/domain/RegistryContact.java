package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Violation;

/**
 * How the registry of a district is reached, from a day: a function, never a person. Whoever asks there for documents need not say who they
 * are (tryckfrihetsförordningen 2 kap. 18 §).
 *
 * <p>Life: stated by the city for a day; a later one takes its place from its day; nothing is changed.
 */
@Entity
@Table(name = "registry_contacts")
public class RegistryContact extends Aggregate {

    private static final int ADDRESS = 200;
    private static final int POSTAL = 300;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:\\\\]+@[^\\s@<>\"(),;:\\\\]+\\.[^\\s@<>\"(),;:\\\\.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()\\-]{5,24}");

    @Column(name = "district_slug", length = 60, nullable = false, updatable = false)
    private String districtSlug;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom;

    @Column(name = "contact_email", length = ADDRESS, nullable = false, updatable = false)
    private String email;

    @Column(name = "contact_phone", length = 30, updatable = false)
    private String phone;

    @Column(name = "postal_address", length = POSTAL, updatable = false)
    private String postal;

    protected RegistryContact() {
    }

    /**
     * A contact from a day.
     *
     * @throws BusinessException everything wrong together
     */
    public RegistryContact(String districtSlug, LocalDate validFrom, String email, String phone, String postal) {
        List<Violation> wrong = new ArrayList<>();
        if (validFrom == null) {
            wrong.add(new Violation("validFrom", "district-facts.day.missing"));
        }
        if (email == null || email.length() > ADDRESS || !EMAIL.matcher(email).matches()) {
            wrong.add(new Violation("email", "district-facts.email.format"));
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            wrong.add(new Violation("phone", "district-facts.phone.format"));
        }
        if (postal != null && postal.length() > POSTAL) {
            wrong.add(new Violation("postal", "district-facts.long", POSTAL));
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        this.districtSlug = districtSlug;
        this.validFrom = validFrom;
        this.email = email;
        this.phone = phone;
        this.postal = postal;
    }

    public String districtSlug() {
        return districtSlug;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public String email() {
        return email;
    }

    /** Telephone number, or null. */
    public String phone() {
        return phone;
    }

    /** Postal address in one line, or null. */
    public String postal() {
        return postal;
    }
}
