package org.samstod.grants.domain;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which lines of the ledger belong to what in the portal: by the payment's own id, by what a person has said, by the number of voucher or order, and
 * last by sum and day, which is a guess until a person confirms it. Each line and each thing of the portal is in exactly one group.
 */
final class MonthMatching {

    /** Most days between the two of a guess: a weekend, holidays and a slow ledger. */
    static final int MOST_DAYS = 10;
    private static final Pattern ID = Pattern.compile("(?<![0-9a-z])[0-7][0-9a-hjkmnp-tv-z]{25}-[0-9]{1,4}(?![0-9a-z])");
    private static final Pattern ORDER = Pattern.compile("(?:utbetalning|betalningsorder|order|payment|run)\\s*(?:nr\\.?|no\\.?)?\\s*((?:19|20|21)[0-9]{2}-[1-9][0-9]{0,5})(?![0-9-])");

    /** What belongs together. */
    static final class Group {

        final String key;
        MatchedBy how = MatchedBy.NOTHING;
        final List<MonthItem> items = new ArrayList<>();
        final List<LedgerLine> lines = new ArrayList<>();
        long days;
        int rivals;

        Group(String key) {
            this.key = key;
        }
    }

    private record Pair(MonthItem item, LedgerLine line) {

        boolean named() {
            return names(line, item);
        }

        long days() {
            return Math.abs(ChronoUnit.DAYS.between(item.day(), line.bookedOn()));
        }
    }

    private final List<MonthItem> items;
    private final List<LedgerLine> lines;
    private final Map<String, String> said;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Set<String> takenItems = new HashSet<>();
    private final Set<String> takenLines = new HashSet<>();

    private MonthMatching(Collection<MonthItem> items, Collection<LedgerLine> lines, Map<String, String> said) {
        this.items = items.stream().sorted(Comparator.comparing(MonthItem::day).thenComparing(MonthItem::key)).toList();
        this.lines = lines.stream().sorted(Comparator.comparing(LedgerLine::bookedOn).thenComparing(LedgerLine::key)).toList();
        this.said = said;
    }

    /** @param said item by line, as persons have confirmed */
    static Collection<Group> of(Collection<MonthItem> items, Collection<LedgerLine> lines, Map<String, String> said) {
        MonthMatching matching = new MonthMatching(items, lines, said);
        matching.byIdAndWord();
        matching.byVoucherAndOrder();
        matching.bySum();
        matching.rest();
        return matching.groups.values();
    }

    /** The ids of payments that stand in a line. */
    static Set<String> idsIn(LedgerLine line) {
        Set<String> ids = new HashSet<>();
        if (line.text() != null) {
            for (Matcher found = ID.matcher(line.text().toLowerCase(Locale.ROOT)); found.find();) {
                ids.add(found.group());
            }
        }
        return ids;
    }

    private void byIdAndWord() {
        Map<String, MonthItem> byEnd = items.stream().filter(one -> one.endToEndId() != null)
                .collect(Collectors.toMap(one -> one.endToEndId().toLowerCase(Locale.ROOT), one -> one, (one, other) -> one));
        Map<String, MonthItem> byKey = items.stream().collect(Collectors.toMap(MonthItem::key, one -> one));
        for (LedgerLine line : lines) {
            MonthItem own = idsIn(line).stream().sorted().map(byEnd::get).filter(one -> one != null).findFirst().orElse(null);
            MonthItem told = byKey.get(said.getOrDefault(line.id(), ""));
            if (own != null || told != null) {
                join(own == null ? told : own, line, own == null ? MatchedBy.PERSON : MatchedBy.ID);
            }
        }
    }

    private void byVoucherAndOrder() {
        Map<LedgerLine, List<MonthItem>> candidates = new LinkedHashMap<>();
        for (LedgerLine line : lines) {
            String order = order(line);
            List<MonthItem> of = items.stream().filter(one -> line.ofVoucher(one.voucher()) || order != null && order.equals(one.order())).toList();
            if (!takenLines.contains(line.id()) && !of.isEmpty()) {
                candidates.put(line, of);
            }
        }
        candidates.forEach((line, of) -> of.stream().filter(one -> !takenItems.contains(one.key()) && one.amount().equals(line.amount()) && names(line, one))
                .findFirst().ifPresent(one -> join(one, line, how(line, one))));
        // What the ledger has booked back on the same voucher belongs to what it booked.
        candidates.forEach((line, of) -> of.stream().filter(one -> !takenLines.contains(line.id()) && one.amount().equals(line.amount().negated()) && names(line, one))
                .findFirst().ifPresent(one -> join(one, line, how(line, one))));
        // A line that names just one of those left is about that one, also with another sum.
        candidates.forEach((line, of) -> {
            List<MonthItem> named = of.stream().filter(one -> !takenItems.contains(one.key()) && names(line, one)).toList();
            if (!takenLines.contains(line.id()) && named.size() == 1) {
                join(named.get(0), line, how(line, named.get(0)));
            }
        });
        for (Map.Entry<LedgerLine, List<MonthItem>> one : candidates.entrySet()) {
            LedgerLine line = one.getKey();
            if (takenLines.contains(line.id())) {
                continue;
            }
            // A ledger may book a whole run as one line for each accounting string: then the run is held against the lines together.
            MonthItem first = one.getValue().get(0);
            String run = first.runId() == null ? first.key() : first.runId();
            Group group = groups.computeIfAbsent("R:" + run, Group::new);
            group.how = how(line, first);
            group.lines.add(line);
            takenLines.add(line.id());
            one.getValue().stream().filter(item -> run.equals(item.runId() == null ? item.key() : item.runId()) && takenItems.add(item.key()))
                    .forEach(group.items::add);
        }
    }

    private static MatchedBy how(LedgerLine line, MonthItem item) {
        return line.ofVoucher(item.voucher()) ? MatchedBy.VOUCHER : MatchedBy.ORDER;
    }

    private static String order(LedgerLine line) {
        Matcher found = ORDER.matcher(line.text() == null ? "" : line.text().toLowerCase(Locale.ROOT));
        return found.find() ? found.group(1) : null;
    }

    private void bySum() {
        Map<Long, List<MonthItem>> open = items.stream().filter(one -> !takenItems.contains(one.key()) && one.kind() != MonthItem.Kind.REJECTED)
                .collect(Collectors.groupingBy(one -> one.amount().ore()));
        List<Pair> pairs = new ArrayList<>();
        Map<String, Integer> rivals = new HashMap<>();
        for (LedgerLine line : lines) {
            if (!takenLines.contains(line.id())) {
                List<Pair> of = open.getOrDefault(line.amount().ore(), List.of()).stream().map(one -> new Pair(one, line))
                        .filter(one -> one.days() <= MOST_DAYS).toList();
                pairs.addAll(of);
                rivals.put(line.id(), of.size() - 1);
            }
        }
        pairs.sort(Comparator.comparing((Pair one) -> !one.named()).thenComparingLong(Pair::days).thenComparing(one -> one.line().key())
                .thenComparing(one -> one.item().key()));
        for (Pair one : pairs) {
            if (!takenLines.contains(one.line().id()) && !takenItems.contains(one.item().key())) {
                Group group = join(one.item(), one.line(), MatchedBy.SUM);
                group.days = one.days();
                group.rivals = one.named() ? 0 : rivals.get(one.line().id());
            }
        }
    }

    private void rest() {
        items.stream().filter(one -> takenItems.add(one.key())).forEach(one -> groups.computeIfAbsent("P:" + one.key(), Group::new).items.add(one));
        lines.stream().filter(one -> takenLines.add(one.id())).forEach(one -> groups.computeIfAbsent("L:" + one.id(), Group::new).lines.add(one));
    }

    private Group join(MonthItem item, LedgerLine line, MatchedBy how) {
        Group group = groups.computeIfAbsent("P:" + item.key(), Group::new);
        if (takenItems.add(item.key())) {
            group.items.add(item);
            group.how = how;
        }
        group.lines.add(line);
        takenLines.add(line.id());
        return group;
    }

    /** Whether the grant's number stands in the line's text. */
    private static boolean names(LedgerLine line, MonthItem item) {
        return line.text() != null && item.reference() != null && !item.reference().isBlank()
                && line.text().toLowerCase(Locale.ROOT).contains(item.reference().toLowerCase(Locale.ROOT));
    }
}
