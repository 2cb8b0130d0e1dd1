package org.samstod.forms;

import java.util.List;
import java.util.Map;

/**
 * The questions every form of an application must ask on every track, because every case needs the answers: the card residents will
 * see, the level of publication, the sum asked for, and other funders.
 */
public final class Reserved {

    /** The title residents will see, at most 80 characters. */
    public static final String PUBLIC_TITLE = "public.title";
    /** The summary residents will see, at most 600 characters. */
    public static final String PUBLIC_SUMMARY = "public.summary";
    /** The level of publication the applicant wants, never above the call's default. */
    public static final String LEVEL = "publication.level";
    /** The sum asked for. */
    public static final String AMOUNT = "amount";
    /** Other funders; may be answered by no row. */
    public static final String FINANCING = "financing";

    /** The associations that apply together with the applicant, when a form asks it: a table of associations, whatever the track. */
    public static final String CO_APPLICANTS = "co-applicants";
    /** Who the activity is for: codes of target groups, when a form asks it. */
    public static final String TARGET = "target";
    /** The youngest and the oldest the activity is for, in years, when a form asks it. */
    public static final String AGE_FROM = "age.from";
    public static final String AGE_TO = "age.to";
    /** The neighbourhood of the activity, by slug, when a form asks it. */
    public static final String NEIGHBOURHOOD = "neighbourhood";
    /** When it takes place, free text for the "take part" card, when a form asks it. */
    public static final String WHEN = "when";
    /** Where it takes place, free text for the "take part" card, when a form asks it. */
    public static final String WHERE = "where";

    /** What every report asks, for the outcome that residents see: what was done, and what was learned. */
    public static final String REPORT_DONE = "report.done";
    public static final String REPORT_LEARNED = "report.learned";
    /** How many took part, by age or by place: questions for numbers whose codes begin so. */
    public static final String PARTICIPANTS = "participants.";
    public static final String ARENAS = "arena.";

    static final Map<String, QuestionKind> KINDS = Map.of(PUBLIC_TITLE, QuestionKind.SHORT_TEXT, PUBLIC_SUMMARY,
            QuestionKind.LONG_TEXT, LEVEL, QuestionKind.LEVEL, AMOUNT, QuestionKind.AMOUNT, FINANCING,
            QuestionKind.FINANCING);
    static final List<String> CODES = List.of(PUBLIC_TITLE, PUBLIC_SUMMARY, LEVEL, AMOUNT, FINANCING);
    static final List<String> REPORT_CODES = List.of(REPORT_DONE, REPORT_LEARNED);
    static final long TITLE_CHARACTERS = 80;
    static final long SUMMARY_CHARACTERS = 600;

    private Reserved() {
    }
}
