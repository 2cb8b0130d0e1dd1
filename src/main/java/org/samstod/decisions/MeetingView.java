package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A meeting with its agenda, who was there, and its minutes. */
public record MeetingView(MeetingLine line, long version, String boardName, List<Item> items, List<Person> people, List<MinutesOf> minutes)
        implements Serializable {

    /**
     * An item of the agenda.
     *
     * @param kind CASES, REPORT or OTHER
     * @param rows how many cases or reported decisions stand under it
     * @param waiting of how many nothing is recorded
     * @param odd how many have a warning
     * @param untold how many decisions the applicants do not know of
     */
    public record Item(String id, int number, String kind, String title, String proposal, Integer paragraph, String resolution, boolean recorded,
            int rows, int waiting, int odd, int untold) implements Serializable {
    }

    /** Somebody at the meeting; names of the enums. */
    public record Person(String id, String name, String capacity, String attendance, String task, String note) implements Serializable {
    }

    /**
     * Minutes of the meeting.
     *
     * @param kind MEETING or AT_ONCE
     * @param duty what is to be done next with them (APPROVE, POST, TAKE_DOWN), or null
     * @param mayBecomeFinal whether a decision waits for the secretary to say that it is final
     */
    public record MinutesOf(String id, long version, String kind, String label, LocalDate approvedOn, String approver, int decisions, NoticeLine notice,
            String officialLink, DutyLine duty, boolean mayBecomeFinal, List<Fact> facts) implements Serializable {
    }

    /**
     * A recorded day.
     *
     * @param kind APPROVED, POSTED or TAKEN_DOWN
     * @param replaced whether a later one says something else
     * @param warnings keys of what is odd about it
     */
    public record Fact(String kind, LocalDate day, String text, String source, List<String> warnings, String by, Instant at, boolean replaced)
            implements Serializable {
    }
}
