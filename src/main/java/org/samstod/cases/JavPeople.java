package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseFile;
import org.samstod.cases.domain.JavDeclaration;
import org.samstod.identity.AccountService;
import org.samstod.identity.Role;

/** The staff of a board and how each stands to one case; for the unit head, who answers for colleagues. */
@ApplicationScoped
class JavPeople {

    /** Roles whose holders act in the board's cases. */
    private static final List<Role> STAFF = List.of(Role.CASE_OFFICER, Role.UNIT_HEAD, Role.DELEGATE, Role.BOARD_SECRETARY, Role.REGISTRAR);

    @Inject
    AccountService accounts;

    @Inject
    CaseFile file;

    @Inject
    JavTies ties;

    /** Those with a tie or a declaration first; a fixed number of statements. */
    List<JavPerson> of(Case about) {
        Map<String, JavDeclaration> newest = newest(file.declarations(about.id()));
        Map<String, Hand> staff = staff(about.boardId());
        newest.values().forEach(one -> staff.putIfAbsent(one.about().accountId(), one.about()));
        JavTies.Ties tied = ties.of(staff.keySet());
        List<JavPerson> people = new ArrayList<>();
        staff.forEach((account, hand) -> people.add(person(hand, newest.get(account), tied.of(about.associationId(), about.applicationId(), account))));
        people.sort(Comparator.comparing((JavPerson one) -> one.state() == JavState.NONE).thenComparing(one -> one.person().name()));
        return List.copyOf(people);
    }

    /** Whether a case may be given to somebody: nothing ties them to the applicant, or it was answered. */
    boolean mayTakeOver(Case about, String account) {
        JavTies.Tie tie = ties.of(List.of(account)).of(about.associationId(), about.applicationId(), account);
        JavDeclaration declared = newest(file.declarations(about.id())).get(account);
        return JavState.of(declared == null ? null : declared.isJav(), tie.tied(), tie.roles()).mayTakeOver();
    }

    static JavPerson person(Hand hand, JavDeclaration declared, JavTies.Tie tie) {
        JavState state = JavState.of(declared == null ? null : declared.isJav(), tie.tied(), tie.roles());
        return new JavPerson(hand, state, tie.roles().stream().sorted().toList());
    }

    /** The newest declaration of each person, by account. */
    static Map<String, JavDeclaration> newest(List<JavDeclaration> declarations) {
        return declarations.stream().filter(JavDeclaration::isNewest)
                .collect(Collectors.toMap(one -> one.about().accountId(), Function.identity(), (first, second) -> second));
    }

    /** Everybody who acts in the board's cases, by account. */
    Map<String, Hand> staff(String boardId) {
        Map<String, Hand> staff = new LinkedHashMap<>();
        for (Role role : STAFF) {
            accounts.holders(role, boardId).forEach(one -> staff.putIfAbsent(one.id(), new Hand(one.id(), one.displayName())));
        }
        return staff;
    }
}
