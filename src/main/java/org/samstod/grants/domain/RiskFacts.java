package org.samstod.grants.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.samstod.shared.Money;

/**
 * What is known about a grant and those before it, and which signals that gives by a rule's figures (domain facts §2.3, findings of audits to
 * design against). A pure function of what is handed in.
 *
 * @param own papers of this grant's application and report
 * @param earlier papers of the association's grants before it
 * @param left how many people of the board have ended within the rule's months
 * @param accounts how often the account has changed within them
 * @param costs what the application wrote that the money is for
 * @param lateSince the last day of a report that has not come, or null
 * @param counts participants by code as this grant's report tells them; empty without a report
 * @param reportedOn when that came, or null
 * @param countsBefore those of earlier reports, by the day they came
 */
public record RiskFacts(List<Paper> own, List<Paper> earlier, int left, int accounts, List<Cost> costs, LocalDate lateSince, Map<String, String> counts,
        LocalDate reportedOn, Map<LocalDate, Map<String, String>> countsBefore) {

    /** Papers that are given once and stay the same: statutes and leases. */
    private static final Set<String> LASTING = Set.of("file.statutes", "file.lease");
    private static final Pattern RENT = Pattern.compile("(^|[^\\p{L}])(hyr[aeo]|hyres|lokalhyr|lokalkostnad|rent([^\\p{L}]|$)|premises)");
    private static final Pattern LEASE = Pattern.compile("hyresavtal|hyreskontrakt|lokalavtal|lease|tenancy");

    /** A paper that came on a day. */
    public record Paper(String question, String name, String sha256, LocalDate cameOn) {
    }

    /** A cost. */
    public record Cost(String what, Money amount) {
    }

    /** The signals, in the order of their kinds. */
    public List<RiskSignal> signals(AuditRule.Figures figures) {
        List<RiskSignal> signals = new ArrayList<>();
        same(figures).ifPresent(signals::add);
        if (left >= figures.boardChanges()) {
            signals.add(new RiskSignal(RiskKind.BOARD_CHANGES, List.of(Integer.toString(left), Integer.toString(figures.months()))));
        }
        if (accounts >= figures.accountChanges()) {
            signals.add(new RiskSignal(RiskKind.ACCOUNT_CHANGES, List.of(Integer.toString(accounts), Integer.toString(figures.months()))));
        }
        lease(figures).ifPresent(signals::add);
        if (lateSince != null) {
            signals.add(new RiskSignal(RiskKind.REPORT_LATE, List.of(lateSince.toString())));
        }
        counts(figures).ifPresent(signals::add);
        return signals;
    }

    /** The first paper, by name, that is byte for byte one that came so much earlier. */
    private Optional<RiskSignal> same(AuditRule.Figures figures) {
        for (Paper one : own.stream().filter(paper -> !LASTING.contains(paper.question())).sorted(Comparator.comparing(Paper::name)).toList()) {
            Optional<Paper> twin = earlier.stream().filter(paper -> paper.sha256().equals(one.sha256())
                    && !paper.cameOn().plusDays(figures.sameAfterDays()).isAfter(one.cameOn())).min(Comparator.comparing(Paper::cameOn));
            if (twin.isPresent()) {
                return Optional.of(new RiskSignal(RiskKind.SAME_DOCUMENT, List.of(one.name(), twin.get().name(), twin.get().cameOn().toString())));
            }
        }
        return Optional.empty();
    }

    private Optional<RiskSignal> lease(AuditRule.Figures figures) {
        List<Cost> rents = costs.stream().filter(cost -> RENT.matcher(cost.what().toLowerCase(Locale.ROOT)).find()).toList();
        Money rent = Money.sum(rents.stream().map(Cost::amount).toList());
        boolean there = own.stream().anyMatch(paper -> "file.lease".equals(paper.question()) || LEASE.matcher(paper.name().toLowerCase(Locale.ROOT)).find());
        return rents.isEmpty() || figures.rent().isMoreThan(rent) || there ? Optional.empty()
                : Optional.of(new RiskSignal(RiskKind.NO_LEASE, List.of(rents.stream().map(Cost::what).collect(Collectors.joining(", ")), rent.plain())));
    }

    private Optional<RiskSignal> counts(AuditRule.Figures figures) {
        Map<String, String> told = told(counts);
        if (told.isEmpty() || reportedOn == null) {
            return Optional.empty();
        }
        return countsBefore.entrySet().stream().filter(one -> !one.getKey().plusDays(figures.sameAfterDays()).isAfter(reportedOn) && told(one.getValue()).equals(told))
                .map(Map.Entry::getKey).max(Comparator.naturalOrder())
                .map(day -> new RiskSignal(RiskKind.SAME_COUNTS, List.of(day.toString(), Long.toString(told.values().stream().mapToLong(Long::parseLong).sum()))));
    }

    /** What says something: no empty answers and no noughts. */
    private static Map<String, String> told(Map<String, String> answers) {
        return answers.entrySet().stream().filter(one -> one.getValue().matches("\\s*0*[1-9][0-9\\s]{0,8}"))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().replaceAll("\\s", "")));
    }
}
