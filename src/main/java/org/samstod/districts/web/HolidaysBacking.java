package org.samstod.districts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import org.omnifaces.util.Faces;
import org.samstod.districts.HolidayService;
import org.samstod.districts.HolidayService.HolidayView;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** The holidays of a year, a new one, and one of the city's own to remove. */
@Named("holidaysPage")
@RequestScoped
public class HolidaysBacking {

    @Inject
    HolidayService service;

    @Inject
    Clock clock;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private final Form form = new Form();
    private Integer year;
    private String id;
    private List<HolidayView> holidays = List.of();
    private HolidayView chosen;

    @PostConstruct
    void init() {
        year = Params.number("year");
        id = Params.text("id");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the year; this one unless another between 1999 and 2199 is asked for. */
    public void load() {
        if (year == null || year < 1999 || year > 2199) {
            year = clock.today().getYear();
        }
        holidays = service.holidays(year);
        if (id != null) {
            chosen = holidays.stream().filter(one -> id.equals(one.id())).findFirst().orElseThrow(() -> new NotFound("holiday"));
        }
    }

    /** Adds a day. */
    public void add() {
        LocalDate day = form.day("day");
        service.add(day, form.text("nameSv"), form.text("nameEn"));
        done.at("/office/holidays?year=" + day.getYear(), "office.holidays.added", day);
    }

    /** Removes the chosen day. */
    public void remove() {
        service.remove(id);
        done.at("/office/holidays?year=" + year, "office.holidays.removed");
    }

    /** The name of a day in the language of the page. */
    public String name(HolidayView holiday) {
        if (holiday.lawCode() != null) {
            return Texts.get(addresses.getLocale(), "office.holidays.law." + holiday.lawCode());
        }
        return "en".equals(addresses.getLanguage()) ? holiday.nameEn() : holiday.nameSv();
    }

    /** The weekday of a day in the language of the page. */
    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, addresses.getLocale());
    }

    public Form getForm() {
        return form;
    }

    public Integer getYear() {
        return year;
    }

    public String getId() {
        return id;
    }

    public List<HolidayView> getHolidays() {
        return holidays;
    }

    public HolidayView getChosen() {
        return chosen;
    }
}
