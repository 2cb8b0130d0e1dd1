package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.samstod.publications.ActivityView;
import org.samstod.publications.HappeningView;
import org.samstod.publications.TimeLine;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** When an activity is and what it costs, in words. Named {@code activityWords}. */
@Named("activityWords")
@RequestScoped
public class ActivityWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    Addresses addresses;

    /** {@code Måndagar 17:00–18:30}, or {@code lördag 2026-12-05 11:00–14:00}. */
    public String time(TimeLine time) {
        Locale locale = addresses.getLocale();
        return (time.weekday() == null ? day(time.day()) : Texts.get(locale, "activity.weekly." + time.weekday().getValue())) + " "
                + clock(time.starts(), time.ends());
    }

    /** {@code lördag 2026-12-05 11:00–14:00}. */
    public String happening(HappeningView one) {
        return day(one.day()) + " " + clock(one);
    }

    /** {@code 11:00–14:00}. */
    public String clock(HappeningView one) {
        return clock(one.starts(), one.ends());
    }

    /** {@code lördag 2026-12-05}. */
    public String day(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, addresses.getLocale()) + " " + day;
    }

    /** The period of weekly times. */
    public String period(ActivityView one) {
        return Texts.get(addresses.getLocale(), "activity.period", one.firstDay().toString(), one.lastDay().toString());
    }

    /** What it costs. */
    public String price(ActivityView one) {
        return one.isFree() ? Texts.get(addresses.getLocale(), "activity.free") : Money.ofOre(one.priceOre()).format(addresses.getLocale());
    }

    /** What an age to choose is called. */
    public String age(int age) {
        String key = "activity.age." + age;
        return Texts.has(addresses.getLocale(), key) ? Texts.get(addresses.getLocale(), key) : Texts.get(addresses.getLocale(), "activity.age.years", age);
    }

    private static String clock(LocalTime starts, LocalTime ends) {
        return CLOCK.format(starts) + "–" + (ends.equals(LocalTime.MIDNIGHT) ? "24:00" : CLOCK.format(ends));
    }
}
