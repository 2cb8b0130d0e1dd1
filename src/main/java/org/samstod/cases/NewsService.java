package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.cases.NewsPage.NewsCase;
import org.samstod.cases.NewsPage.NewsLine;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.CaseNews;
import org.samstod.cases.domain.CaseReadings;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.districts.HolidayService;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Clock;
import org.samstod.shared.SwedishCalendar;

/**
 * What changed since yesterday: what others did, and associations sent and wrote, in the cases the acting person has a task on; for the unit
 * head, and for those who decide or record, in the board's. It begins with the last working day, or with the day the person last opened a
 * case if that is longer ago, so that nobody misses what happened in a week off; never more than 31 days ago.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class NewsService {

    private static final int DAYS_BACK = 31;
    private static final int MOST = 150;
    private static final int MOST_RECEIVED = 10;
    /** What somebody in the office wants to know of; the steps of one's own work are not news to colleagues. */
    private static final Set<String> ACTS = Set.of("revised", "withdrawn", "completion-lapsed", "statement-in", "statement-late", "democracy-replied",
            "proposed", "taken-back", "decided", "told", "reopened", "sent-back", "postponed", "outcome-corrected", "level", "cap", "flag", "flag-resolved", "jav",
            "jav-yes", "jav-no", "assigned", "released", "named", "assessor-asked", "assessor-in", "note", "due");

    @Inject
    CaseDesk desk;

    @Inject
    CaseNews news;

    @Inject
    CaseReadings readings;

    @Inject
    HolidayService holidays;

    /**
     * What has happened; five statements.
     *
     * @param asked from which day on, null for the usual one
     */
    @UseCase(permission = Permission.CASE_LIST)
    public NewsPage news(LocalDate asked) {
        Reader reader = desk.reader();
        LocalDate day = since(asked, reader.accountId());
        Instant since = day.atStartOfDay(Clock.ZONE).toInstant();
        Map<String, CaseListRow> rows = new LinkedHashMap<>();
        Map<String, List<NewsLine>> lines = new LinkedHashMap<>();
        List<CaseNews.Happened> events = news.events(reader, since, ACTS, MOST + 1);
        events.stream().limit(MOST).forEach(one -> {
            rows.put(one.row().caseId(), one.row());
            lines.computeIfAbsent(one.row().caseId(), id -> new ArrayList<>())
                    .add(new NewsLine(one.event().act(), one.event().detail(), one.event().hand(), one.event().happenedAt()));
        });
        List<CaseNews.Wrote> messages = news.messages(reader, since, MOST + 1);
        messages.stream().limit(MOST).forEach(one -> {
            rows.put(one.row().caseId(), one.row());
            lines.computeIfAbsent(one.row().caseId(), id -> new ArrayList<>())
                    .add(new NewsLine("message", "", one.message().writtenBy(), one.message().writtenAt()));
        });
        lines.values().forEach(each -> each.sort(Comparator.comparing(NewsLine::at).reversed()));
        List<CaseListRow> received = news.received(reader, since, MOST_RECEIVED + 1);
        return new NewsPage(day, lines.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<NewsLine>> one) -> one.getValue().get(0).at()).reversed())
                .map(one -> new NewsCase(CaseListService.line(rows.get(one.getKey()), reader.accountId()), List.copyOf(one.getValue()))).toList(),
                events.size() > MOST || messages.size() > MOST,
                received.stream().limit(MOST_RECEIVED).map(row -> CaseListService.line(row, reader.accountId())).toList(),
                received.size() > MOST_RECEIVED);
    }

    private LocalDate since(LocalDate asked, String account) {
        LocalDate today = desk.clock.today();
        LocalDate earliest = today.minusDays(DAYS_BACK);
        LocalDate day = asked;
        if (day == null) {
            day = workdayBefore(today, holidays.calendar());
            LocalDate visit = readings.lastDayBefore(account, today).orElse(day);
            day = visit.isBefore(day) ? visit : day;
        }
        return day.isBefore(earliest) ? earliest : day.isAfter(today) ? today : day;
    }

    static LocalDate workdayBefore(LocalDate today, SwedishCalendar calendar) {
        LocalDate day = today.minusDays(1);
        while (!calendar.isWorkday(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
