package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.associations.MembershipService;
import org.samstod.associations.Standing;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseList;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.JavDeclaration;
import org.samstod.identity.AccountService;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;

/**
 * Conflict of interest (jäv): what a person says of themself, what the unit head answers for a colleague, and which questions of the
 * board's cases nobody has answered yet.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class JavService {

    /** Roles whose holders act in the board's cases. */
    private static final List<Role> STAFF = List.of(Role.CASE_OFFICER, Role.UNIT_HEAD, Role.DELEGATE, Role.BOARD_SECRETARY, Role.REGISTRAR);

    @Inject
    CaseDesk desk;

    @Inject
    AccountService accounts;

    @Inject
    MembershipService memberships;

    @Inject
    CaseList list;

    /**
     * The acting person declares whether there is a conflict of interest. Where there is, a case the person has is given back to the
     * unassigned, and from then on the person cannot find it.
     */
    @UseCase(permission = Permission.CASE_READ, action = "case.jav")
    public void declare(String caseId, long seenVersion, boolean jav, JavGround ground, String reason) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_READ);
        write(about, desk.hand(), jav, ground, reason);
    }

    /**
     * The unit head answers for a colleague, also against what the colleague has said.
     *
     * @throws BusinessException {@code case.jav.person} when the account acts in no case of the board, {@code case.not-allowed.jav}
     *                           while the unit head's own conflict of interest is unanswered
     */
    @UseCase(permission = Permission.JAV_ANSWER, action = "case.jav-for")
    public void declareFor(String caseId, long seenVersion, String accountId, boolean jav, JavGround ground, String reason) {
        Case about = desk.take(caseId, seenVersion, Permission.JAV_ANSWER);
        desk.jav(about).ifPresent(own -> {
            throw new BusinessException("case.not-allowed.jav");
        });
        Hand person = people(about).stream().map(JavPerson::person).filter(one -> one.accountId().equals(accountId)).findFirst()
                .orElseThrow(() -> new BusinessException("case.jav.person").at("answerPerson"));
        write(about, person, jav, ground, reason);
    }

    /** The board's staff and how each stands to a case, those with a tie or a declaration first. */
    @UseCase(permission = Permission.JAV_ANSWER)
    public List<JavPerson> people(String caseId) {
        return people(desk.read(caseId, Permission.JAV_ANSWER));
    }

    private List<JavPerson> people(Case about) {
        Map<String, JavDeclaration> newest = newest(desk.file.declarations(about.id()));
        Map<String, Hand> staff = staff(about.boardId());
        newest.values().forEach(one -> staff.putIfAbsent(one.about().accountId(), one.about()));
        Map<String, Standing> standings = memberships.standings(staff.keySet(), about.associationId());
        List<JavPerson> people = new ArrayList<>();
        staff.forEach((account, hand) -> people.add(person(hand, newest.get(account), standings.get(account))));
        people.sort(java.util.Comparator.comparing((JavPerson one) -> one.state() == JavState.NONE)
                .thenComparing(one -> one.person().name()));
        return List.copyOf(people);
    }

    /** Unanswered questions in the open cases of the unit head's board, those that stop somebody first. */
    @UseCase(permission = Permission.JAV_ANSWER)
    public List<JavLine> unanswered() {
        Map<String, Hand> staff = staff(desk.actor().boardId());
        Map<String, Map<String, Standing>> ties = memberships.ties(staff.keySet());
        List<CaseListRow> rows = list.openOf(desk.reader(), ties.keySet());
        Map<String, Map<String, JavDeclaration>> answers = desk.file.declarationsIn(rows.stream().map(CaseListRow::caseId).toList()).stream()
                .collect(Collectors.groupingBy(JavDeclaration::caseId, Collectors.collectingAndThen(Collectors.toList(), JavService::newest)));
        List<JavLine> lines = new ArrayList<>();
        for (CaseListRow row : rows) {
            ties.get(row.associationId()).forEach((account, standing) -> {
                JavPerson about = person(staff.get(account), answers.getOrDefault(row.caseId(), Map.of()).get(account), standing);
                if (about.state().isUnanswered()) {
                    lines.add(new JavLine(row.caseId(), row.receptionNumber(),
                            row.applicantName(), row.title(), row.state(), row.officerName(), about));
                }
            });
        }
        lines.sort(java.util.Comparator.comparing((JavLine line) -> line.about().state() != JavState.DERIVED)
                .thenComparing(JavLine::number).thenComparing(line -> line.about().person().name()));
        return List.copyOf(lines);
    }

    private static JavPerson person(Hand hand, JavDeclaration declared, Standing standing) {
        Standing tie = standing == null ? Standing.NONE : standing;
        JavState state = JavState.of(declared == null ? null : declared.isJav(), tie.kind() != Standing.Kind.NONE, tie.roles());
        return new JavPerson(hand, state, tie.roles().stream().sorted().toList());
    }

    private static Map<String, JavDeclaration> newest(List<JavDeclaration> declarations) {
        return declarations.stream().filter(JavDeclaration::isNewest)
                .collect(Collectors.toMap(one -> one.about().accountId(), Function.identity(), (first, second) -> second));
    }

    private Map<String, Hand> staff(String boardId) {
        Map<String, Hand> staff = new LinkedHashMap<>();
        for (Role role : STAFF) {
            accounts.holders(role, boardId).forEach(one -> staff.putIfAbsent(one.id(), new Hand(one.id(), one.displayName())));
        }
        return staff;
    }

    private void write(Case about, Hand person, boolean jav, JavGround ground, String reason) {
        Instant now = desk.clock.now();
        JavDeclaration declaration = new JavDeclaration(about.id(), person, jav, ground, reason, desk.hand(), now);
        desk.file.declarations(about.id()).stream().filter(one -> one.isNewest() && one.about().accountId().equals(person.accountId()))
                .forEach(JavDeclaration::replaced);
        desk.file.add(declaration);
        if (jav && about.state().isOpen() && about.officer().filter(one -> one.accountId().equals(person.accountId())).isPresent()) {
            about.release(desk.hand(), now);
        }
        about.touch(jav ? "jav-yes" : "jav-no", desk.hand(), now);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("person", person.accountId());
        payload.put("jav", jav);
        payload.put("ground", declaration.ground());
        payload.put("reason", declaration.reason());
        desk.done(about, person.name() + ": " + declaration.reason(), payload);
    }
}
