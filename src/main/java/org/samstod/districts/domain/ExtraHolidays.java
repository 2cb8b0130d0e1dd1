package org.samstod.districts.domain;

import java.util.List;
import java.util.Optional;

/** The city's own holidays. */
public interface ExtraHolidays {

    /** By day. */
    List<ExtraHoliday> all();

    Optional<ExtraHoliday> find(String id);

    void add(ExtraHoliday holiday);

    void remove(ExtraHoliday holiday);
}
