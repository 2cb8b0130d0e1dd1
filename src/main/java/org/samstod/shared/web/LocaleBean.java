package org.samstod.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/** The language of this request and how dates, times and sums are written in it. Named {@code locale} in pages. */
@Named("locale")
@RequestScoped
public class LocaleBean {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clock.ZONE);
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(Clock.ZONE);

    @Inject
    Addresses addresses;

    public Locale getLocale() {
        return addresses.getLocale();
    }

    public String getLanguage() {
        return addresses.getLanguage();
    }

    /** {@code 2026-03-02}. */
    public String date(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** {@code 2026-03-02 11:58}, Stockholm. */
    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    /** {@code 11:58}, Stockholm. */
    public String clockTime(Instant instant) {
        return instant == null ? "" : CLOCK_TIME.format(instant);
    }

    /** A deadline with weekday and clock time: {@code måndag 2026-03-02 23:59}. */
    public String deadline(Instant instant) {
        return instant == null ? "" : Clock.dayOf(instant).getDayOfWeek().getDisplayName(TextStyle.FULL, getLocale()) + " " + time(instant);
    }

    /** {@code 40 000 kr}. */
    public String money(Money sum) {
        return sum == null ? "" : sum.format(getLocale());
    }

    /** {@code 40 000 kr} from öre. */
    public String ore(Long ore) {
        return ore == null ? "" : Money.ofOre(ore).format(getLocale());
    }

    /** A text with arguments. */
    public String text(String key, Object argument) {
        return Texts.get(getLocale(), key, argument);
    }

    /** A text with two arguments. */
    public String text2(String key, Object first, Object second) {
        return Texts.get(getLocale(), key, first, second);
    }

    /** A text with three arguments. */
    public String text3(String key, Object first, Object second, Object third) {
        return Texts.get(getLocale(), key, first, second, third);
    }
}
