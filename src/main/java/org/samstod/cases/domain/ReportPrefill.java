package org.samstod.cases.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.samstod.cases.Outcome;
import org.samstod.cases.ReportRow;
import org.samstod.cases.ReportSection;
import org.samstod.cases.domain.ReportFacts.Line;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/**
 * Writes the sections of a report from what the record says ({@code domain.md} §1.5), in Swedish, the language of the board. Each
 * application has its own line, so that the line can give way as a whole where the application may not be named. The officer goes on from
 * there; nothing here is a judgement.
 */
public final class ReportPrefill {

    /** Acts that the history of the preparation tells, those of the staff with the name of whoever did it. */
    private static final Set<String> BY_STAFF = Set.of("checked", "completion-requested", "preparation", "statement-asked", "democracy-sent", "assessed",
            "proposed", "taken-back", "sent-back");
    private static final Set<String> WITHOUT_NAME = Set.of("received", "revised", "withdrawn", "completion-lapsed", "statement-in", "statement-late",
            "democracy-replied", "postponed");
    /** Acts whose detail is the name of a body. */
    private static final Set<String> OF_A_BODY = Set.of("statement-asked", "statement-in", "statement-late");
    private static final Set<String> YOUNG = Set.of("children", "youth", "families");

    private final ReportFacts facts;

    private ReportPrefill(ReportFacts facts) {
        this.facts = facts;
    }

    /** The contents that a report begins with. */
    public static ReportContent of(ReportFacts facts) {
        ReportPrefill writer = new ReportPrefill(facts);
        Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            texts.put(section, writer.text(section).strip());
        }
        return new ReportContent(facts.heading(), facts.number(), facts.board(), facts.office(), facts.frame(), texts,
                facts.lines().stream().map(Line::row).toList());
    }

    /** Whether an act is told of in the history of the preparation. */
    public static boolean isTold(String act) {
        return BY_STAFF.contains(act) || WITHOUT_NAME.contains(act);
    }

    private String text(ReportSection section) {
        return switch (section) {
            case PROPOSAL -> proposal();
            case SUMMARY -> summary();
            case PREPARATION -> preparation();
            case BACKGROUND -> background();
            case MATTER -> matter();
            case STATEMENTS -> statements();
            case ASSESSMENT -> assessment();
            case EQUALITY -> equality();
            case CHILDREN -> children();
            case JAV -> facts.jav().isEmpty() ? t("jav.none") : list(facts.jav().stream().map(one -> t("jav", one.number(), one.sentence())).toList());
            case APPENDICES -> list(facts.statements().stream().anyMatch(one -> one.day() != null) ? List.of(t("appendix.table"), t("appendix.statements"))
                    : List.of(t("appendix.table")));
        };
    }

    private String proposal() {
        if (facts.lines().isEmpty()) {
            return t("nothing");
        }
        return t("proposal", facts.board()) + "\n\n" + list(facts.lines().stream().map(line -> {
            ReportRow row = line.row();
            if (!named(line)) {
                return ReportMask.byNumber(row.number());
            }
            return row.outcome() == null ? t("proposal.none", row.number(), row.applicant())
                    : t("proposal." + row.outcome(), row.number(), row.applicant(), row.proposed(), row.asked());
        }).toList());
    }

    private String summary() {
        List<Line> open = open();
        if (facts.lines().isEmpty()) {
            return t("nothing");
        }
        Money asked = Money.sum(open.stream().map(line -> line.row().asked()).toList());
        Money proposed = Money.sum(open.stream().map(line -> line.row().proposed()).toList());
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        open.stream().map(line -> line.row().outcome()).filter(java.util.Objects::nonNull).forEach(one -> counts.merge(one, 1, Integer::sum));
        StringBuilder text = new StringBuilder(t("summary", facts.call().title(), open.size(), asked));
        if (!counts.isEmpty()) {
            text.append(' ').append(t("summary.proposed", proposed, counts.entrySet().stream().map(one -> t("count." + one.getKey(), one.getValue()))
                    .collect(Collectors.joining(", "))));
        }
        List<String> numbers = facts.lines().stream().filter(line -> !named(line)).map(line -> line.row().number()).toList();
        if (!numbers.isEmpty()) {
            text.append("\n\n").append(t("summary.by-number", String.join(", ", numbers)));
        }
        return text.toString();
    }

    /** What was done on which day: the same act of one person on one day is one line with the numbers of the applications. */
    private String preparation() {
        record Key(LocalDate day, String act, String detail, String who) {
        }
        Map<Key, Set<String>> lines = new LinkedHashMap<>();
        for (ReportFacts.Deed deed : facts.deeds()) {
            if (isTold(deed.act())) {
                String detail = OF_A_BODY.contains(deed.act()) ? deed.detail() : "";
                String who = !BY_STAFF.contains(deed.act()) ? "" : deed.who() == null ? t("colleague") : deed.who();
                lines.computeIfAbsent(new Key(deed.day(), deed.act(), detail, who), key -> new TreeSet<>()).add(deed.number());
            }
        }
        return list(lines.entrySet().stream().map(one -> {
            Key key = one.getKey();
            return t("deed", key.day(), t("act." + key.act(), key.who(), key.detail()), String.join(", ", one.getValue()));
        }).toList());
    }

    private String background() {
        ReportFacts.Call call = facts.call();
        List<String> said = new ArrayList<>();
        said.add(call.closes() == null ? t("background.continuous", facts.board(), call.title(), call.opens())
                : t("background", facts.board(), call.title(), call.opens(), call.closes()));
        if (call.ceiling() != null) {
            said.add(t("background.ceiling", call.ceiling()));
        }
        if (facts.frame() != null) {
            said.add(t("background.frame", facts.frame()));
        }
        String text = String.join(" ", said);
        return call.rules() == null || call.rules().isBlank() ? text : text + "\n\n" + t("background.rules") + "\n\n" + call.rules().strip();
    }

    private String matter() {
        return list(facts.lines().stream().map(line -> named(line)
                ? t("matter", line.row().number(), line.row().applicant(), line.row().title(), line.row().asked(), flat(line.summary()))
                : ReportMask.byNumber(line.row().number())).toList());
    }

    private String statements() {
        return facts.statements().isEmpty() ? t("statements.none") : list(facts.statements().stream().map(one -> {
            if (one.day() == null) {
                return t("statements.waiting", one.body(), one.number(), one.due());
            }
            String answered = t("statements." + one.state(), one.body(), one.day(), one.number());
            return one.text() == null || one.text().isBlank() ? answered : answered + ' ' + flat(one.text());
        }).toList());
    }

    private String assessment() {
        String intro = facts.call().criteria().isEmpty() ? t("assessment.rules") : t("assessment", String.join("; ", facts.call().criteria()));
        return facts.lines().isEmpty() ? intro : intro + "\n\n" + list(facts.lines().stream().map(line -> {
            ReportRow row = line.row();
            return !named(line) ? ReportMask.byNumber(row.number()) : row.reasons().isBlank() ? t("assessment.none", row.number(), row.applicant())
                    : t("assessment.line", row.number(), row.applicant(), flat(row.reasons()));
        }).toList());
    }

    private String equality() {
        Map<String, Integer> targets = new LinkedHashMap<>();
        open().forEach(line -> line.targets().forEach(code -> targets.merge(code, 1, Integer::sum)));
        return targets.isEmpty() ? t("equality.none") : t("equality", targets.entrySet().stream()
                .map(one -> Texts.get(Texts.SWEDISH, "publication.target." + one.getKey()).toLowerCase(Texts.SWEDISH) + " (" + one.getValue() + ')')
                .collect(Collectors.joining(", ")));
    }

    private String children() {
        List<Line> open = open();
        List<Line> young = open.stream().filter(line -> line.targets().stream().anyMatch(YOUNG::contains)).toList();
        return young.isEmpty() ? t("children.none") : t("children", young.size(), open.size(), Money.sum(young.stream().map(line -> line.row().proposed())
                .toList()), Money.sum(open.stream().map(line -> line.row().proposed()).toList()));
    }

    private List<Line> open() {
        return facts.lines().stream().filter(ReportPrefill::named).toList();
    }

    private static boolean named(Line line) {
        return line.row().level() == PublicationLevel.OPEN;
    }

    private static String list(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private static String flat(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String t(String key, Object... args) {
        return Texts.get(Texts.SWEDISH, "report.text." + key, args);
    }
}
