package org.samstod.cases.store;

import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samstod.cases.CaseQuery;
import org.samstod.cases.CaseState;
import org.samstod.cases.Queue;
import org.samstod.cases.domain.Reach;
import org.samstod.cases.domain.ReadingRule;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.identity.Role;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SearchText;

/**
 * The predicate of a statement over the work list's rows {@code r}, and its parameters: what a reader can read, and what is looked for. The
 * board stands first and alone, so that an index serves it. The same predicate can be had as SQL, for what JPQL cannot say.
 */
final class CaseWhere {

    static final String ALWAYS = "r.caseId is not null";
    static final String NEVER = "r.caseId is null";
    private static final int MOST_WORDS = 8;
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b([rpj])\\.(\\w+)");
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    private final Reader reader;
    private final Reach reach;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    CaseWhere(Reader reader) {
        this.reader = reader;
        this.reach = ReadingRule.reach(reader.role());
    }

    /** Whether the predicate is bound to the reader's board, by the parameter {@code board}. */
    boolean isOfBoard() {
        return parameters.containsKey("board");
    }

    /** What {@link ReadingRule} calls open. */
    CaseWhere readable() {
        if (reach == Reach.EVERYTHING) {
            parts.add(ALWAYS);
            return this;
        }
        if (reach == Reach.NOTHING || reach == Reach.OWN_ASSOCIATION) {
            parts.add(NEVER);
            return this;
        }
        ofBoard();
        if (reader.role() != Role.UNIT_HEAD) {
            Reach task = ReadingRule.task(reader.role());
            String level = "(r.level in (:open, :limited)" + inState(reach) + ")";
            parameters.put("open", PublicationLevel.OPEN);
            parameters.put("limited", PublicationLevel.LIMITED);
            if (task != Reach.NOTHING) {
                level += " or (r.level = :statistics" + inState(task) + ")";
                parameters.put("statistics", PublicationLevel.STATISTICS);
            }
            parts.add("(" + level + " or " + named() + ")");
        }
        parts.add(withoutJav());
        return this;
    }

    /** What {@link ReadingRule} calls a line. */
    CaseWhere toldInOneLine() {
        if (reach == Reach.EVERYTHING || reach == Reach.NOTHING || reach == Reach.OWN_ASSOCIATION) {
            parts.add(NEVER);
            return this;
        }
        ofBoard();
        parts.add("r.level = :statistics" + inState(reach));
        parameters.put("statistics", PublicationLevel.STATISTICS);
        Reach task = ReadingRule.task(reader.role());
        if (task == Reach.BOARD || task == Reach.CITY) {
            parts.add(NEVER);
        } else if (task != Reach.NOTHING) {
            parts.add("not (" + ALWAYS + inState(task) + ")");
        }
        parts.add("not " + named());
        parts.add(withoutJav());
        return this;
    }

    private void ofBoard() {
        if (reach != Reach.CITY) {
            parts.add("r.boardId = :board");
            parameters.put("board", reader.boardId() == null ? "" : reader.boardId());
        }
    }

    /** From which state on a role reaches the cases of its board. */
    private static String inState(Reach reach) {
        return switch (reach) {
            case BOARD_PROPOSED -> " and r.stateOrdinal >= " + CaseState.PROPOSED.ordinal();
            case BOARD_DECIDED -> " and r.stateOrdinal >= " + CaseState.DECIDED.ordinal();
            default -> "";
        };
    }

    /** Whether the reader is the officer of the case or named on it. */
    String named() {
        parameters.put("me", reader.accountId());
        return "((r.officerId is not null and r.officerId = :me)"
                + " or exists (select p.id from CasePerson p where p.caseId = r.caseId and p.accountId = :me))";
    }

    private String withoutJav() {
        parameters.put("me", reader.accountId());
        parameters.put("yes", true);
        return "not exists (select j.id from JavDeclaration j where j.caseId = r.caseId and j.accountId = :me and j.newest = :yes"
                + " and j.jav = :yes)";
    }

    /** A further condition, of which the parameters are known already or set afterwards. */
    CaseWhere and(String condition) {
        parts.add(condition);
        return this;
    }

    CaseWhere matching(CaseQuery query) {
        if (query.queue() != null) {
            queue(query.queue(), query);
        }
        if (query.state() != null) {
            parts.add("r.state = :state");
            parameters.put("state", query.state());
        }
        equal("r.callId", "call", query.callId());
        equal("r.officerId", "officer", query.officerId());
        equal("r.mark", "mark", query.mark());
        if (query.text() != null) {
            String[] words = SearchText.of(query.text()).split(" ");
            for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
                if (!words[i].isEmpty()) {
                    parts.add("r.searchText like :word" + i + " escape '\\'");
                    parameters.put("word" + i, SearchText.contains(words[i]));
                }
            }
        }
        return this;
    }

    private void queue(Queue queue, CaseQuery query) {
        String open = "r.stateOrdinal < " + CaseState.DECIDED.ordinal();
        switch (queue) {
            case MINE -> {
                parts.add(open + " and r.officerId = :me");
                parameters.put("me", reader.accountId());
            }
            case UNASSIGNED -> parts.add(open + " and r.officerId is null");
            case DUE -> {
                parts.add(open + (query.dueBy() == null ? " and r.ownDueOn is not null" : " and r.ownDueOn <= :dueBy"));
                if (query.dueBy() != null) {
                    parameters.put("dueBy", query.dueBy());
                }
            }
            case WAITING -> flag("r.waiting");
            case STALE -> {
                parts.add(open + " and (r.stale = :yes or r.lateAnswer = :yes)");
                parameters.put("yes", true);
            }
            case MESSAGES -> flag("r.unreadMessage");
            case FLAGGED -> parts.add(open + " and r.openFlags > 0");
            case PROPOSED -> inState(CaseState.PROPOSED);
            case OPEN -> parts.add(open);
            case DECIDED -> inState(CaseState.DECIDED);
            case ALL -> {
                // no restriction
            }
        }
    }

    private void flag(String column) {
        parts.add(column + " = :yes");
        parameters.put("yes", true);
    }

    private void inState(CaseState state) {
        parts.add("r.stateOrdinal = " + state.ordinal());
    }

    private void equal(String column, String name, String value) {
        if (value != null && !value.isBlank()) {
            parts.add(column + " = :" + name);
            parameters.put(name, value);
        }
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        // Written into the text, a boolean becomes a number, which no boolean column can be compared with.
        query.setHint("eclipselink.jdbc.bind-parameters", "true");
        return query;
    }

    /**
     * The same predicate over the table {@code case_list r}.
     *
     * @param values gets what the places stand for, in order; the places are numbered on from those it has already
     */
    String sql(List<Object> values) {
        String named = ATTRIBUTE.matcher(toString()).replaceAll(one -> one.group(1) + "." + column(one.group(2)))
                .replace("CasePerson p", "case_people p").replace("JavDeclaration j", "jav_declarations j");
        Matcher places = PARAMETER.matcher(named);
        StringBuilder sql = new StringBuilder();
        while (places.find()) {
            Object value = parameters.get(places.group(1));
            values.add(value instanceof Enum<?> word ? word.name() : value instanceof LocalDate day ? Date.valueOf(day) : value);
            places.appendReplacement(sql, "?" + values.size());
        }
        return places.appendTail(sql).toString();
    }

    private static String column(String attribute) {
        return attribute.equals("level") ? "publication_level" : attribute.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return String.join(" and ", parts);
    }
}
