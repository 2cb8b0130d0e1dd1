package org.samstod.publications.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.PersonalNumbers;
import org.samstod.shared.Violation;

/**
 * Something anybody can take part in, told by the association on its own level 3 publication: for whom, where, when, what it costs and
 * which function to ask ({@code product.md}, <em>Levels</em>; {@code domain.md} §8 rule 4: never a person's private way of contact).
 *
 * <p>Life: made when its publication is public, changed and removed by the association, and gone, row and id, with the publication. A
 * publication that comes back under another id begins without activities.
 */
@Entity
@Table(name = "activities")
public class Activity extends Aggregate {

    /** Longest name. */
    public static final int NAME = 80;
    /** Longest place. */
    public static final int PLACE = 160;
    /** Most times of one activity. */
    public static final int TIMES = 6;
    /** So long an activity may be told ahead; after it the association says anew that it goes on, so that no dead one is shown. */
    public static final int LONGEST_MONTHS = 13;
    private static final int OLDEST = 120;
    private static final int ADDRESS = 200;
    private static final Money DEAREST = Money.ofKronor(100_000);
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:\\\\]+@[^\\s@<>\"(),;:\\\\]+\\.[^\\s@<>\"(),;:\\\\.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()\\-]{5,24}");

    @Column(name = "publication_id", length = 26, nullable = false, updatable = false)
    private String publicationId;

    @Column(name = "association_id", length = 26, nullable = false, updatable = false)
    private String associationId;

    @Column(name = "activity_name", length = NAME, nullable = false)
    private String name;

    @Column(name = "target_group", length = 200)
    private String target;

    @Column(name = "age_from")
    private Integer ageFrom;

    @Column(name = "age_to")
    private Integer ageTo;

    @Column(name = "place_name", length = PLACE, nullable = false)
    private String place;

    @Column(name = "neighbourhood_slug", length = 60, nullable = false)
    private String neighbourhoodSlug;

    @Column(name = "neighbourhood_name", length = 120, nullable = false)
    private String neighbourhoodName;

    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    @Column(name = "price_ore", nullable = false)
    private long priceOre;

    @Column(name = "contact_email", length = ADDRESS)
    private String email;

    @Column(name = "contact_phone", length = 30)
    private String phone;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "activity_times", joinColumns = @JoinColumn(name = "activity_id"))
    private List<ActivityTime> times = new ArrayList<>();

    protected Activity() {
    }

    /** A new activity of a publication; what it is follows by {@link #describe}. */
    public Activity(String publicationId, String associationId) {
        this.publicationId = publicationId;
        this.associationId = associationId;
    }

    /**
     * What is told of it.
     *
     * @param target codes of target groups with commas, or null
     * @param firstDay from when weekly times hold; of no meaning without any
     * @param lastDay until when
     * @param price zero when it is free, null when nothing was said
     * @param functional whether the association has said that the contact is a function's and no person's own
     */
    public record Content(String name, String target, Integer ageFrom, Integer ageTo, String place, String neighbourhoodSlug,
            String neighbourhoodName, LocalDate firstDay, LocalDate lastDay, Money price, String email, String phone, boolean functional,
            List<ActivityTime> times) {
    }

    /** A day and a time at which it happens. */
    public record Happening(LocalDate day, ActivityTime time) {
    }

    /**
     * Takes what is told.
     *
     * @param today the day on which it is told
     * @throws BusinessException everything wrong together
     */
    public void describe(Content told, LocalDate today, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        String cleanName = line(told.name(), NAME, "name", "activity.name", wrong);
        String cleanPlace = line(told.place(), PLACE, "place", "activity.place", wrong);
        if (told.neighbourhoodSlug() == null) {
            wrong.add(new Violation("neighbourhood", "activity.neighbourhood.missing"));
        }
        ages(told, wrong);
        checkPrice(told.price(), wrong);
        checkContact(told, wrong);
        boolean weekly = told.times().stream().anyMatch(ActivityTime::isWeekly);
        LocalDate from = first(told, weekly);
        LocalDate to = last(told, weekly);
        checkDays(told, weekly, today, from, to, wrong);
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        name = cleanName;
        place = cleanPlace;
        target = told.target();
        ageFrom = told.ageFrom();
        ageTo = told.ageTo();
        neighbourhoodSlug = told.neighbourhoodSlug();
        neighbourhoodName = told.neighbourhoodName();
        firstDay = from;
        lastDay = to;
        priceOre = told.price().ore();
        email = blank(told.email());
        phone = blank(told.phone());
        changedAt = now;
        times.clear();
        times.addAll(told.times());
    }

    private static String line(String typed, int longest, String field, String code, List<Violation> wrong) {
        String clean = typed == null ? "" : typed.replaceAll("\\s+", " ").strip();
        if (clean.isEmpty()) {
            wrong.add(new Violation(field, code + ".missing"));
        } else if (clean.length() > longest) {
            wrong.add(new Violation(field, "activity.text.long", longest));
        } else if (PersonalNumbers.blocks(clean)) {
            wrong.add(new Violation(field, "activity.text.personal-number"));
        }
        return clean;
    }

    private static void ages(Content told, List<Violation> wrong) {
        Integer from = told.ageFrom();
        Integer to = told.ageTo();
        if (from != null && (from < 0 || from > OLDEST)) {
            wrong.add(new Violation("ageFrom", "activity.age.impossible", OLDEST));
        } else if (to != null && (to < 0 || to > OLDEST)) {
            wrong.add(new Violation("ageTo", "activity.age.impossible", OLDEST));
        } else if (from != null && to != null && from > to) {
            wrong.add(new Violation("ageTo", "activity.age.order"));
        }
        if (from == null && to == null && told.target() == null) {
            wrong.add(new Violation("target", "activity.target.missing"));
        }
    }

    private static void checkPrice(Money price, List<Violation> wrong) {
        if (price == null) {
            wrong.add(new Violation("price", "activity.price.missing"));
        } else if (price.isNegative() || price.isMoreThan(DEAREST)) {
            wrong.add(new Violation("price", "activity.price.bounds", DEAREST));
        }
    }

    private static void checkContact(Content told, List<Violation> wrong) {
        String mail = blank(told.email());
        String number = blank(told.phone());
        if (mail == null && number == null) {
            wrong.add(new Violation("email", "activity.contact.missing"));
        }
        if (mail != null && (mail.length() > ADDRESS || !EMAIL.matcher(mail).matches())) {
            wrong.add(new Violation("email", "activity.email.format"));
        }
        if (number != null && !PHONE.matcher(number).matches()) {
            wrong.add(new Violation("phone", "activity.phone.format"));
        } else if (number != null && PersonalNumbers.blocks(number)) {
            wrong.add(new Violation("phone", "activity.text.personal-number"));
        }
        if (!told.functional()) {
            wrong.add(new Violation("functional", "activity.contact.functional"));
        }
    }

    private static LocalDate first(Content told, boolean weekly) {
        return weekly ? told.firstDay() : told.times().stream().map(ActivityTime::day).min(Comparator.naturalOrder()).orElse(null);
    }

    private static LocalDate last(Content told, boolean weekly) {
        return weekly ? told.lastDay() : told.times().stream().map(ActivityTime::day).max(Comparator.naturalOrder()).orElse(null);
    }

    private static void checkDays(Content told, boolean weekly, LocalDate today, LocalDate from, LocalDate to, List<Violation> wrong) {
        if (told.times().isEmpty()) {
            wrong.add(new Violation("when1", "activity.times.missing"));
            return;
        }
        if (weekly && from == null) {
            wrong.add(new Violation("firstDay", "activity.days.missing"));
        }
        if (weekly && to == null) {
            wrong.add(new Violation("lastDay", "activity.days.missing"));
        }
        if (from == null || to == null) {
            return;
        }
        String end = weekly ? "lastDay" : "day1";
        if (to.isBefore(from)) {
            wrong.add(new Violation(end, "activity.days.order"));
        } else if (to.isBefore(today)) {
            wrong.add(new Violation(end, "activity.days.over"));
        } else if (to.isAfter((from.isAfter(today) ? from : today).plusMonths(LONGEST_MONTHS)) || from.isAfter(today.plusMonths(LONGEST_MONTHS))) {
            wrong.add(new Violation(end, "activity.days.long", LONGEST_MONTHS));
        }
        if (told.times().stream().anyMatch(time -> !time.isWeekly() && (time.day().isBefore(from) || time.day().isAfter(to)))) {
            wrong.add(new Violation(end, "activity.days.outside"));
        }
    }

    private static String blank(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** What happens from one day to another, both included, in order of day and clock. */
    public List<Happening> between(LocalDate from, LocalDate to) {
        List<Happening> found = new ArrayList<>();
        LocalDate begin = from.isBefore(firstDay) ? firstDay : from;
        LocalDate end = to.isAfter(lastDay) ? lastDay : to;
        for (LocalDate day = begin; !day.isAfter(end); day = day.plusDays(1)) {
            for (ActivityTime time : times()) {
                if (time.isOn(day)) {
                    found.add(new Happening(day, time));
                }
            }
        }
        return found;
    }

    /** The next time it happens, today included, within the next ten weeks. */
    public Optional<Happening> next(LocalDate today) {
        return between(today, today.plusWeeks(10)).stream().findFirst();
    }

    /** Whether somebody of an age may come; an activity that says no age is for all of them. */
    public boolean isFor(int age) {
        Ages ages = Ages.of(ageFrom, ageTo, target);
        return (ages.from() == null || age >= ages.from()) && (ages.to() == null || age <= ages.to());
    }

    /** The publication it belongs to. */
    public String publicationId() {
        return publicationId;
    }

    /** Key of the association in its own room; never shown. */
    public String associationId() {
        return associationId;
    }

    public String name() {
        return name;
    }

    /** Codes of target groups with commas, or null. */
    public String target() {
        return target;
    }

    public Integer ageFrom() {
        return ageFrom;
    }

    public Integer ageTo() {
        return ageTo;
    }

    public String place() {
        return place;
    }

    public String neighbourhoodSlug() {
        return neighbourhoodSlug;
    }

    /** Name of the neighbourhood as it was when it was told. */
    public String neighbourhoodName() {
        return neighbourhoodName;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    /** What it costs, öre; zero is free. */
    public long priceOre() {
        return priceOre;
    }

    /** Functional e-mail address, or null. */
    public String email() {
        return email;
    }

    /** Functional telephone number, or null. */
    public String phone() {
        return phone;
    }

    /** Since when it says what it says now. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Its times, single days and weekdays by clock. */
    public List<ActivityTime> times() {
        return times.stream().sorted(Comparator.comparing(ActivityTime::starts).thenComparing(ActivityTime::place)).toList();
    }
}
