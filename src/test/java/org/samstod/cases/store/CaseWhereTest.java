package org.samstod.cases.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samstod.cases.CaseQuery;
import org.samstod.cases.CaseState;
import org.samstod.cases.Queue;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.identity.Role;

class CaseWhereTest {

    private static final Pattern NOT_SQL = Pattern.compile("[a-z][A-Z]|:[a-z]|CasePerson|JavDeclaration");

    @Test
    void everyRoleAndQueue_isPlainSqlWithAsManyPlacesAsValues() {
        for (Role role : Role.values()) {
            for (Queue queue : Queue.values()) {
                List<Object> values = new ArrayList<>(List.of("before"));
                CaseQuery query = new CaseQuery(queue, CaseState.IN_CHECK, "call", "officer", "läxa 100%", "Sommar", LocalDate.of(2026, 3, 8));
                String sql = new CaseWhere(new Reader("me", role, "board", null)).readable().matching(query).sql(values);
                String what = role + " " + queue + " " + sql;
                assertFalse(NOT_SQL.matcher(sql).find(), what);
                for (int place = 2; place <= values.size(); place++) {
                    assertTrue(sql.contains("?" + place), what);
                }
                assertFalse(sql.contains("?" + (values.size() + 1)) || sql.contains("?1 "), what);
                assertFalse(values.stream().anyMatch(value -> value == null || value instanceof Enum<?> || value instanceof LocalDate), what);
            }
        }
    }

    @Test
    void boardsOwnRoles_beginWithTheBoard_soThatItsIndexServes() {
        for (Role role : List.of(Role.CASE_OFFICER, Role.UNIT_HEAD, Role.DELEGATE, Role.REGISTRAR, Role.BOARD_SECRETARY)) {
            CaseWhere where = new CaseWhere(new Reader("me", role, "board", null)).readable();
            assertTrue(where.toString().startsWith("r.boardId = :board and "), where.toString());
            assertTrue(where.isOfBoard());
        }
        assertFalse(new CaseWhere(new Reader("me", Role.CITY_COORDINATOR, null, null)).readable().isOfBoard());
    }

    @Test
    void rolesWithoutCases_matchNothing() {
        for (Role role : List.of(Role.AUDITOR, Role.CITY_ADMINISTRATOR, Role.PROGRAMME_ADMINISTRATOR, Role.ASSOCIATION)) {
            assertEquals("r.case_id is null", new CaseWhere(new Reader("me", role, "board", "association")).readable().sql(new ArrayList<>()));
        }
    }
}
