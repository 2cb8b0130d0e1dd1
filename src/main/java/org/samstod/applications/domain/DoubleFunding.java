package org.samstod.applications.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.forms.Answers;
import org.samstod.forms.FinancingLine;
import org.samstod.forms.Words;
import org.samstod.shared.Money;
import org.samstod.shared.Period;
import org.samstod.shared.SearchText;

/**
 * Hints to an applicant about its own other applications for the same time: the same cost is not funded twice (domain facts §2.3).
 * Only what the association itself has submitted, in any district, is looked at; nothing here stops a submission.
 *
 * <p>Two titles are alike when at least half of their words of four letters or more are shared (Jaccard). What the applicant has
 * declared among its financing, by the board's name or by the sum, is no longer pointed out unless the titles are alike.
 */
public final class DoubleFunding {

    private static final int MOST = 5;
    private static final double ALIKE = 0.5;
    private static final int SHORTEST_WORD = 4;

    private DoubleFunding() {
    }

    /** Another application of the association. */
    public record Other(String applicationId, String title, Words board, long amountOre, LocalDate from, LocalDate to) {
    }

    /** One hint; {@code alike} when the titles say the same. */
    public record Hint(Other other, boolean alike) {
    }

    /**
     * The hints, those alike first.
     *
     * @param title the title of this application
     * @param period when the money of this call may be used
     * @param declared the financing lines as answered, each with its sum in öre or null when it cannot be read
     * @param others the association's other applications that are not withdrawn or ended without money
     */
    public static List<Hint> of(String title, Period period, List<Declared> declared, List<Other> others) {
        Set<String> words = words(title);
        return others.stream().filter(other -> other.from() == null || other.to() == null || period == null
                        || period.overlaps(new Period(other.from(), other.to())))
                .map(other -> new Hint(other, alike(words, words(other.title()))))
                .filter(hint -> hint.alike() || declared.stream().noneMatch(line -> line.names(hint.other())))
                .sorted(Comparator.comparing(Hint::alike).reversed().thenComparing(hint -> hint.other().title())).limit(MOST).toList();
    }

    /** A financing line as far as it tells about another application. */
    public record Declared(String funder, Long ore) {

        /** One line of the answer. */
        public static Declared of(FinancingLine line) {
            return new Declared(line.funder(), Answers.amount(line.amount()).map(Money::ore).orElse(null));
        }

        boolean names(Other other) {
            String name = SearchText.of(funder == null ? "" : funder);
            return ore != null && ore == other.amountOre() || !name.isBlank() && SearchText.of(other.board().sv()).contains(name);
        }
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return shared.size() >= ALIKE * all.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(SearchText.of(text == null ? "" : text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD).collect(Collectors.toSet());
    }
}
