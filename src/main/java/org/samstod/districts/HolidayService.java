package org.samstod.districts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.samstod.districts.domain.ExtraHoliday;
import org.samstod.districts.domain.ExtraHolidays;
import org.samstod.districts.domain.HolidayNames;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;
import org.samstod.shared.SwedishCalendar;

/** The days on which no working day is counted: those of the law and those the city adds. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class HolidayService {

    @Inject
    ExtraHolidays holidays;

    @Inject
    Journal journal;

    /**
     * A holiday of a year.
     *
     * @param id null for a day of the law
     * @param lawCode the code of a day of the law, null for the city's own
     */
    public record HolidayView(String id, LocalDate day, String lawCode, String nameSv, String nameEn) {
    }

    /** The calendar by which appeal times and waiting days are counted. */
    @UseCase(permission = Permission.PUBLIC)
    public SwedishCalendar calendar() {
        return new SwedishCalendar(holidays.all().stream().map(ExtraHoliday::day).toList());
    }

    /** The holidays of a year, in order. */
    @UseCase(permission = Permission.PUBLIC)
    public List<HolidayView> holidays(int year) {
        List<HolidayView> views = new ArrayList<>();
        HolidayNames.of(year).forEach((day, code) -> views.add(new HolidayView(null, day, code, null, null)));
        holidays.all().stream().filter(holiday -> holiday.day().getYear() == year)
                .forEach(holiday -> views.add(new HolidayView(holiday.id(), holiday.day(), null, holiday.nameSv(), holiday.nameEn())));
        views.sort(Comparator.comparing(HolidayView::day));
        return views;
    }

    /**
     * Adds a day.
     *
     * @throws BusinessException {@code holiday.exists} when it is no working day already
     */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "holiday.add")
    public void add(LocalDate day, String nameSv, String nameEn) {
        ExtraHoliday holiday = new ExtraHoliday(day, nameSv, nameEn);
        if (holidays.all().stream().anyMatch(other -> other.day().equals(day)) || !new SwedishCalendar().isWorkday(day)) {
            throw new BusinessException("holiday.exists", day).at("day");
        }
        holidays.add(holiday);
        journal.act(holiday, Map.of("day", day, "nameSv", nameSv, "nameEn", nameEn), Journal.SETUP);
    }

    /** Removes a day of the city's own. */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "holiday.remove")
    public void remove(String id) {
        ExtraHoliday holiday = holidays.find(id).orElseThrow(() -> new NotFound("holiday"));
        holidays.remove(holiday);
        journal.act(holiday, Map.of("day", holiday.day()), Journal.SETUP);
    }
}
