package org.samstod.cases.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.samstod.cases.ReportDocument;
import org.samstod.cases.ReportRow;
import org.samstod.cases.ReportSection;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SearchText;
import org.samstod.shared.Texts;

/**
 * What of a report a rendition may hold (publication levels, {@code domain.md} §8). The levels are those of now, not of the day a version
 * was finished:
 * <ul>
 * <li>an application of level 2 stands by its number alone, unless the rendition is the full one;</li>
 * <li>one of level 1 or 0 is not in it at all; in the full one it stands by its number alone;</li>
 * <li>one in which the reader has a conflict of interest stands by its number for that reader.</li>
 * </ul>
 * In the text a whole line that names such an applicant or title gives way, since a sum or a reason beside a name tells as much, and
 * so does a total that counted it.
 */
public final class ReportMask {

    /** What names an application shorter than this is not looked for: it would be found in other words. */
    private static final int SHORTEST = 3;

    /** A sum of money as people write it. */
    private static final Pattern SUM = Pattern.compile("\\d[\\d \u00a0\u202f.,]*(kr|kronor)\\b");
    /** Sections that may add applications up. */
    private static final Set<ReportSection> ADDING_UP = EnumSet.of(ReportSection.PROPOSAL, ReportSection.SUMMARY, ReportSection.ASSESSMENT, ReportSection.EQUALITY,
            ReportSection.CHILDREN);

    private ReportMask() {
    }

    /**
     * A case of the matter as it is now.
     *
     * @param applicant the association's name
     * @param title     the public title
     * @param together  those that apply together with it and may be named
     */
    public record CaseNow(String caseId, String number, String applicant, String title, PublicationLevel level, Set<String> together) {

        public CaseNow(String caseId, String number, String applicant, String title, PublicationLevel level) {
            this(caseId, number, applicant, title, level, Set.of());
        }
    }

    /**
     * Rows of the work list as they are now.
     *
     * @param together by case, those that apply together with it and may be named
     */
    public static List<CaseNow> of(Collection<CaseListRow> rows, Map<String, Set<String>> together) {
        return rows.stream().map(row -> new CaseNow(row.caseId(), row.receptionNumber(), row.applicantName(), row.title(), row.level(),
                together.getOrDefault(row.caseId(), Set.of()))).toList();
    }

    /**
     * The rendition.
     *
     * @param version the version's number, 0 for a draft
     * @param cases   every case of the matter as it is now, whoever may read it
     * @param away    cases that the reader has a conflict of interest in
     * @param full    whether the reader may read all cases and asked for the full rendition
     */
    public static ReportDocument rendition(ReportContent content, int version, Instant at, Collection<CaseNow> cases, Set<String> away,
            boolean full) {
        Map<String, CaseNow> now = cases.stream().collect(Collectors.toMap(CaseNow::caseId, one -> one));
        List<ReportDocument.Row> rows = new ArrayList<>();
        boolean masked = false;
        for (ReportRow row : content.rows()) {
            PublicationLevel level = now.containsKey(row.caseId()) ? now.get(row.caseId()).level() : row.level();
            boolean named = !away.contains(row.caseId()) && (level == PublicationLevel.OPEN || full && level == PublicationLevel.LIMITED);
            if (full || level.isAtLeast(PublicationLevel.LIMITED)) {
                masked |= !named;
                rows.add(named ? new ReportDocument.Row(row.number(), who(row, now.get(row.caseId())), row.title(), row.asked(), row.outcome(), row.proposed(), row.reasons())
                        : new ReportDocument.Row(row.number(), null, null, null, null, null, null));
            }
        }
        if (full) {
            Set<String> there = content.rows().stream().map(ReportRow::caseId).collect(Collectors.toSet());
            List<CaseNow> others = cases.stream().filter(one -> !there.contains(one.caseId()) && one.level().isLowerThan(PublicationLevel.LIMITED)).toList();
            others.forEach(one -> rows.add(new ReportDocument.Row(one.number(), null, null, null, null, null, null)));
            masked |= !others.isEmpty();
        }
        List<Hidden> hidden = hidden(content, cases, away, full);
        boolean lowered = content.rows().stream().anyMatch(row -> row.level().isAtLeast(full ? PublicationLevel.LIMITED : PublicationLevel.OPEN)
                && now.containsKey(row.caseId()) && now.get(row.caseId()).level().isLowerThan(full ? PublicationLevel.LIMITED : PublicationLevel.OPEN));
        List<ReportDocument.Section> sections = new ArrayList<>();
        for (ReportSection section : ReportSection.values()) {
            String kept = masked(content.text(section), hidden);
            kept = lowered && ADDING_UP.contains(section) ? withoutTotals(kept, rows) : kept;
            if (!kept.isBlank()) {
                sections.add(new ReportDocument.Section(section, kept));
            }
        }
        return new ReportDocument(content.heading(), content.number(), content.board(), content.office(), content.frame(), version, at, full, sections,
                List.copyOf(rows), masked);
    }

    /** The applicant, and of those that applied together with it the ones that may be named today. */
    private static String who(ReportRow row, CaseNow now) {
        List<String> others = row.together().stream().filter(name -> now != null && now.together().contains(name)).toList();
        return others.isEmpty() ? row.applicant() : Texts.get(Texts.SWEDISH, "report.text.together", row.applicant(), String.join(", ", others));
    }

    /** A case that text may not name, with everything it has been called: as it is now, and as the report knew it. */
    private record Hidden(String number, boolean byNumber, Set<String> names) {

        boolean isNamedIn(String folded) {
            return names.stream().anyMatch(folded::contains);
        }
    }

    private static List<Hidden> hidden(ReportContent content, Collection<CaseNow> cases, Set<String> away, boolean full) {
        Map<String, ReportRow> known = new HashMap<>();
        content.rows().forEach(row -> known.put(row.caseId(), row));
        PublicationLevel least = full ? PublicationLevel.LIMITED : PublicationLevel.OPEN;
        Set<String> openNames = new HashSet<>();
        cases.stream().filter(one -> one.level().isAtLeast(least) && !away.contains(one.caseId())).forEach(one -> openNames.add(SearchText.of(one.applicant())));
        List<Hidden> hidden = new ArrayList<>();
        for (CaseNow one : cases) {
            if (one.level().isLowerThan(least) || away.contains(one.caseId())) {
                Set<String> names = new TreeSet<>();
                add(names, one.title(), Set.of());
                add(names, one.applicant(), openNames);
                if (known.containsKey(one.caseId())) {
                    add(names, known.get(one.caseId()).title(), Set.of());
                    add(names, known.get(one.caseId()).applicant(), openNames);
                    known.get(one.caseId()).together().forEach(name -> add(names, name, openNames));
                }
                one.together().forEach(name -> add(names, name, openNames));
                hidden.add(new Hidden(one.number(), full || one.level().isAtLeast(PublicationLevel.LIMITED), names));
            } else if (known.containsKey(one.caseId())) {
                // Somebody that applies with it and has come to be protected itself.
                Set<String> names = new TreeSet<>();
                known.get(one.caseId()).together().stream().filter(name -> !one.together().contains(name)).forEach(name -> add(names, name, openNames));
                if (!names.isEmpty()) {
                    hidden.add(new Hidden(one.number(), true, names));
                }
            }
        }
        return hidden;
    }

    private static void add(Set<String> names, String name, Set<String> open) {
        String folded = SearchText.of(name == null ? "" : name.strip());
        if (folded.length() >= SHORTEST && !open.contains(folded)) {
            names.add(folded);
        }
    }

    private static String masked(String text, List<Hidden> hidden) {
        if (hidden.isEmpty() || text.isEmpty()) {
            return text;
        }
        List<String> kept = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (String line : text.split("\n", -1)) {
            String folded = SearchText.of(line);
            List<Hidden> named = hidden.stream().filter(one -> one.isNamedIn(folded)).toList();
            if (named.isEmpty()) {
                kept.add(withoutNumbers(line, hidden));
            } else {
                String mark = line.stripLeading().startsWith("- ") ? "- " : "";
                named.stream().filter(one -> one.byNumber() && said.add(one.number())).forEach(one -> kept.add(mark + byNumber(one.number())));
            }
        }
        return String.join("\n", kept);
    }

    /** Once an application has been lowered, a total that counted it would give its sum away as a difference; the table adds up anew. */
    private static String withoutTotals(String text, List<ReportDocument.Row> rows) {
        List<String> kept = new ArrayList<>();
        boolean said = false;
        for (String line : text.split("\n", -1)) {
            boolean total = SUM.matcher(line).find() && rows.stream().filter(ReportDocument.Row::isNamed).noneMatch(row -> line.contains(row.number()));
            if (!total) {
                kept.add(line);
            } else if (!said) {
                kept.add(Texts.get(Texts.SWEDISH, "report.text.totals"));
                said = true;
            }
        }
        return String.join("\n", kept);
    }

    /** The numbers of applications that are not there at all are taken out of enumerations. */
    private static String withoutNumbers(String line, List<Hidden> hidden) {
        String kept = line;
        for (Hidden one : hidden) {
            if (!one.byNumber()) {
                kept = kept.replace(one.number(), "–");
            }
        }
        return kept;
    }

    /** What stands in place of an application that may only be named by its number. */
    public static String byNumber(String number) {
        return Texts.get(Texts.SWEDISH, "report.text.by-number", number);
    }

    /**
     * The sections that name an application which may only stand by its number, by section with the numbers.
     *
     * @param cases the cases of the matter that the writer may read
     */
    public static Map<ReportSection, Set<String>> named(ReportContent content, Collection<CaseNow> cases) {
        Map<ReportSection, Set<String>> named = new EnumMap<>(ReportSection.class);
        for (Hidden one : hidden(content, cases, Set.of(), false)) {
            for (ReportSection section : ReportSection.values()) {
                if (Arrays.stream(content.text(section).split("\n")).map(SearchText::of).anyMatch(one::isNamedIn)) {
                    named.computeIfAbsent(section, key -> new TreeSet<>()).add(one.number());
                }
            }
        }
        return named;
    }
}
