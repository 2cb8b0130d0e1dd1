package org.samstod.districts.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/**
 * The amount bands that a grant with limited publication is shown by. They are set all at once, by the sums at which a new band begins:
 * the first begins at zero, each ends one öre below the next, the last is open. So no sum is ever without a band or in two.
 */
public final class AmountBands {

    /** The list they stand in. */
    public static final String LIST = "amount-band";

    private static final int MOST = 8;
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private AmountBands() {
    }

    /**
     * The bands from a day on.
     *
     * @param limits    sums at which the second and every further band begins, whole kronor, the lowest first
     * @param from      first day
     * @param firstLine place of the first in the list
     * @throws BusinessException {@code code.limits} for none, too many, parts of a krona, or an order that does not rise from zero
     */
    public static List<CodeEntry> of(List<Money> limits, LocalDate from, int firstLine) {
        Names.requireDay(from, "bandsFrom");
        Money before = Money.ZERO;
        for (Money limit : limits) {
            if (!limit.isMoreThan(before) || limit.ore() % 100 != 0) {
                throw new BusinessException("code.limits", MOST).at("limits");
            }
            before = limit;
        }
        if (limits.isEmpty() || limits.size() > MOST) {
            throw new BusinessException("code.limits", MOST).at("limits");
        }
        List<CodeEntry> bands = new ArrayList<>();
        for (int i = 0; i <= limits.size(); i++) {
            Money low = i == 0 ? Money.ZERO : limits.get(i - 1);
            Money next = i == limits.size() ? null : limits.get(i);
            bands.add(new CodeEntry(LIST, code(low, next), firstLine + i, name(low, next, "under ", " och mer"), name(low, next, "under ", " and more"),
                    low.ore(), next == null ? null : next.ore() - 1, from));
        }
        return bands;
    }

    private static String code(Money low, Money next) {
        return low.isZero() ? "under-" + next.ore() / 100 : next == null ? "from-" + low.ore() / 100
                : low.ore() / 100 + "-" + (next.ore() / 100 - 1);
    }

    private static String name(Money low, Money next, String under, String more) {
        if (low.isZero()) {
            return under + next.format(SWEDISH);
        }
        if (next == null) {
            return low.format(SWEDISH) + more;
        }
        return low.typed() + "–" + Money.ofOre(next.ore() - 100).format(SWEDISH);
    }
}
