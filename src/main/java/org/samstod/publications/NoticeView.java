package org.samstod.publications;

import java.time.LocalDate;
import java.util.List;

/** One notice on the notice board. */
public record NoticeView(String noticeId, String boardName, String minutesLabel, LocalDate postedOn, LocalDate lastAppealDay,
        LocalDate takeDownOn, String keptAt, List<Row> rows) {

    /**
     * One decision announced.
     *
     * @param publicId page of the initiative once it is published, else null
     * @param title its title, else null
     */
    public record Row(String registerNumber, String publicId, String title) {
    }
}
