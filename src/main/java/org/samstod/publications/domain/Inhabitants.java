package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Violation;

/**
 * How many lived in a district on a day, and who says so. Figures per inhabitant are reckoned from the latest one that is known; a
 * district without one has no such figure.
 *
 * <p>Life: stated by the city; a wrong one is taken away and stated anew.
 */
@Entity
@Table(name = "district_inhabitants")
public class Inhabitants extends Aggregate {

    private static final int SOURCE = 300;
    private static final int MOST = 5_000_000;

    @Column(name = "district_slug", length = 60, nullable = false, updatable = false)
    private String districtSlug;

    @Column(name = "counted_on", nullable = false, updatable = false)
    private LocalDate countedOn;

    @Column(name = "inhabitants", nullable = false, updatable = false)
    private int number;

    @Column(name = "source_text", length = SOURCE, nullable = false, updatable = false)
    private String source;

    protected Inhabitants() {
    }

    /**
     * A count.
     *
     * @param today no count is of a later day
     * @throws BusinessException everything wrong together
     */
    public Inhabitants(String districtSlug, LocalDate countedOn, Integer number, String source, LocalDate today) {
        List<Violation> wrong = new ArrayList<>();
        if (countedOn == null) {
            wrong.add(new Violation("countedOn", "district-facts.day.missing"));
        } else if (countedOn.isAfter(today)) {
            wrong.add(new Violation("countedOn", "district-facts.day.future"));
        }
        if (number == null || number < 1 || number > MOST) {
            wrong.add(new Violation("number", "district-facts.number"));
        }
        if (source == null || source.length() > SOURCE) {
            wrong.add(new Violation("source", "district-facts.source", SOURCE));
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        this.districtSlug = districtSlug;
        this.countedOn = countedOn;
        this.number = number;
        this.source = source;
    }

    public String districtSlug() {
        return districtSlug;
    }

    public LocalDate countedOn() {
        return countedOn;
    }

    public int number() {
        return number;
    }

    /** Where the number is from. */
    public String source() {
        return source;
    }
}
