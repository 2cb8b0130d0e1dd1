package org.samstod.publications;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samstod.publications.domain.Catalogue;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.Selection.Sort;
import org.samstod.shared.Ids;

/**
 * A place between two rows of an ordered list, written as the sort values of the row before it. It stays where it is when that row
 * is lowered or others are published, so whoever follows it meets no row twice and misses none that was there all the time.
 */
final class Cursor {

    private static final Pattern NEWEST = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.(\\w{26})");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15})\\.(\\d{4}-\\d\\d-\\d\\d)\\.(\\w{26})");
    private static final Pattern TITLE = Pattern.compile("([0-9a-f]{0,800})\\.(\\w{26})");

    private final InitiativeRow place;

    private Cursor(InitiativeRow place) {
        this.place = place;
    }

    /**
     * Reads a place.
     *
     * @param parameter the parameter it came in, for the error
     * @throws WrongParameter when it is none of this order, or when the order has none
     */
    static Cursor parse(String parameter, String text, Sort sort) {
        try {
            Matcher found = switch (sort) {
                case NEWEST -> NEWEST.matcher(text);
                case AMOUNT -> AMOUNT.matcher(text);
                case TITLE -> TITLE.matcher(text);
                case RELEVANCE -> throw new WrongParameter(parameter, "relevance", null);
            };
            if (found.matches() && Ids.isId(found.group(found.groupCount()))) {
                return new Cursor(switch (sort) {
                    case NEWEST -> row(found.group(2), 0, LocalDate.parse(found.group(1)), "");
                    case AMOUNT -> row(found.group(3), Long.parseLong(found.group(1)), LocalDate.parse(found.group(2)), "");
                    default -> row(found.group(2), 0, LocalDate.EPOCH, found.group(1));
                });
            }
        } catch (DateTimeParseException e) {
            throw new WrongParameter(parameter, "place", null);
        }
        throw new WrongParameter(parameter, "place", null);
    }

    private static InitiativeRow row(String id, long grantedOre, LocalDate decidedOn, String titleSort) {
        return new InitiativeRow(id, 0, null, null, null, null, null, null, null, 0, grantedOre, decidedOn, titleSort, null, null);
    }

    /** The place of a row in an order, null in the order of relevance, which each search makes anew. */
    static String of(InitiativeRow row, Sort sort) {
        return switch (sort) {
            case NEWEST -> row.decidedOn() + "." + row.id();
            case AMOUNT -> row.grantedOre() + "." + row.decidedOn() + "." + row.id();
            case TITLE -> row.titleSort() + "." + row.id();
            case RELEVANCE -> null;
        };
    }

    /** Index of the first row behind the place. */
    int after(List<InitiativeRow> rows, Sort sort) {
        return first(rows, sort, 1);
    }

    /** Index of the first row that is not before the place. */
    int before(List<InitiativeRow> rows, Sort sort) {
        return first(rows, sort, 0);
    }

    private int first(List<InitiativeRow> rows, Sort sort, int least) {
        Comparator<InitiativeRow> order = Catalogue.order(sort);
        int from = 0;
        int to = rows.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (Integer.signum(order.compare(rows.get(middle), place)) < least) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
