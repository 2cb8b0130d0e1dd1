package org.samstod.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.MeetingBody;
import org.samstod.decisions.domain.MeetingItem;
import org.samstod.decisions.domain.MeetingPerson;
import org.samstod.decisions.domain.MeetingRecord;
import org.samstod.decisions.domain.Minutes;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.document.Xhtml;

/**
 * Writes the minutes of a meeting, in Swedish. As in the separate minutes, a case of level 2 or lower is named by its number alone
 * (domain facts §8, rule 7), and nothing that was written about it is told: what somebody reserved against could say who it is about.
 */
final class MeetingMinutesWriter {

    private MeetingMinutesWriter() {
    }

    /**
     * The minutes.
     *
     * @param named the decisions whose applicant may be named in this text
     */
    static String write(Minutes minutes, MeetingContents.Content content, String approver, LocalDate approvedOn, List<DecisionRow> rows,
            Predicate<DecisionRow> named) {
        Xhtml page = Xhtml.document(Texts.SWEDISH, t("title", content.meeting().bodyName(), minutes.label()), t("subject", content.meeting().bodyName()),
                LetterWriter.STYLE);
        page.open("article", "class", "letter").element("p", content.meeting().bodyName(), "class", "letter-board");
        page.element("h1", t(minutes.kind() == Minutes.Kind.AT_ONCE ? "heading.at-once" : "heading", minutes.decidedOn().toString()),
                "class", "letter-title");
        if (!content.meeting().ownMinutes() && content.meeting().body() != MeetingBody.CHAIR) {
            page.element("p", t("elsewhere"));
        }
        attendance(page, content);
        List<Part> parts = new ArrayList<>();
        rows.forEach(row -> parts.add(new Part(row.minutesParagraph(), MeetingDesk.reference(row), () -> decision(page, row, content.records().get(row.id()), named))));
        content.undecided().forEach(one -> parts.add(new Part(one.record().paragraph(), one.number(), () -> undecided(page, one))));
        content.others().forEach(item -> parts.add(new Part(item.paragraph(), item.title(), () -> other(page, item, content))));
        parts.sort(Comparator.comparing(Part::order).thenComparing(Part::title));
        for (Part part : parts) {
            page.element("h2", part.paragraph() == null || part.paragraph() == 0 ? part.title() : t("paragraph", part.paragraph().toString(), part.title()));
            part.body().run();
        }
        if (approvedOn != null) {
            page.element("h2", t("approval"));
            page.element("p", t("approved", approvedOn.toString(), approver));
        }
        return page.finish();
    }

    private record Part(Integer paragraph, String title, Runnable body) {

        int order() {
            return paragraph == null || paragraph == 0 ? Integer.MAX_VALUE : paragraph;
        }
    }

    private static void attendance(Xhtml page, MeetingContents.Content content) {
        if (content.people().isEmpty()) {
            return;
        }
        page.element("h2", t("attendance"));
        page.element("p", place(content));
        page.open("ul");
        for (MeetingPerson person : content.people()) {
            if (person.attendance() != MeetingPerson.Attendance.ABSENT) {
                page.element("li", person(person));
            }
        }
        page.close();
        List<String> absent = content.people().stream().filter(person -> person.attendance() == MeetingPerson.Attendance.ABSENT)
                .map(MeetingPerson::name).toList();
        if (!absent.isEmpty()) {
            page.element("p", t("absent", String.join(", ", absent)));
        }
    }

    private static String place(MeetingContents.Content content) {
        String time = content.meeting().startsAt() == null ? "" : ", kl. " + content.meeting().startsAt();
        return t("place", content.meeting().heldOn() + time, content.meeting().place() == null ? content.meeting().bodyName() : content.meeting().place());
    }

    private static String person(MeetingPerson person) {
        StringBuilder line = new StringBuilder(person.name()).append(", ").append(t("capacity." + person.capacity()));
        if (person.attendance() == MeetingPerson.Attendance.SERVED) {
            line.append(", ").append(t("served"));
        }
        if (person.task() != MeetingPerson.Task.NONE) {
            line.append(", ").append(t("task." + person.task()));
        }
        return person.note() == null ? line.toString() : line.append(" (").append(person.note()).append(')').toString();
    }

    private static void decision(Xhtml page, DecisionRow row, MeetingRecord record, Predicate<DecisionRow> named) {
        boolean open = row.level().isAtLeast(PublicationLevel.OPEN) && named.test(row);
        if (open) {
            page.element("p", Texts.get(Texts.SWEDISH, "decisions.minutes.about", row.applicant(), row.title()));
        }
        page.element("p", outcome(row, open));
        if (open && row.reasons() != null && !row.reasons().isBlank()) {
            page.open("div").paragraphs(row.reasons()).close();
        }
        if (row.groundText() != null) {
            page.element("p", Texts.get(Texts.SWEDISH, "decisions.minutes.ground", row.groundText()));
        }
        if (row.delegationParagraph() != null) {
            page.element("p", t("delegation", row.delegationParagraph()));
        }
        if (record == null) {
            return;
        }
        if (record.notPresent() != null) {
            page.element("p", open ? t("jav", record.notPresent()) : t("jav.masked"));
        }
        if (record.reservation() != null) {
            if (open) {
                page.element("h3", t("reservation")).open("div").paragraphs(record.reservation()).close();
            } else {
                page.element("p", t("reservation.masked"));
            }
        }
    }

    private static void undecided(Xhtml page, MeetingContents.Undecided one) {
        page.element("p", t("result." + one.record().result()));
    }

    private static void other(Xhtml page, MeetingItem item, MeetingContents.Content content) {
        List<String> reported = content.reported().get(item.id());
        if (reported != null) {
            page.element("p", t("reported", reported.size()));
            page.open("ul");
            reported.forEach(number -> page.element("li", number));
            page.close();
        }
        if (item.resolution() != null) {
            page.open("div").paragraphs(item.resolution()).close();
        } else if (reported == null && item.proposal() != null) {
            page.open("div").paragraphs(item.proposal()).close();
        }
    }

    private static String outcome(DecisionRow row, boolean open) {
        String code = row.outcome().name().toLowerCase(Locale.ROOT);
        return open && row.outcome().givesMoney()
                ? Texts.get(Texts.SWEDISH, "decisions.minutes.outcome." + code + ".sum", row.granted().format(Texts.SWEDISH), row.asked().format(Texts.SWEDISH))
                : Texts.get(Texts.SWEDISH, "decisions.minutes.outcome." + code);
    }

    private static String t(String name, Object... args) {
        return Texts.get(Texts.SWEDISH, "decisions.meeting." + name, args);
    }
}
