package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseList;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.JavDeclaration;
import org.samstod.identity.AccountService;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;

/**
 * Conflict of interest (jäv): what a person says of themself, what the unit head answers for a colleague, which questions of the board's
 * cases nobody has answered yet, who can take over, and what report and minutes say of it.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class JavService {

    @Inject
    CaseDesk desk;

    @Inject
    AccountService accounts;

    @Inject
    JavPeople staff;

    @Inject
    JavTies ties;

    @Inject
    JavLaw law;

    @Inject
    CaseHeads heads;

    @Inject
    CaseAnswers answers;

    @Inject
    Assessors assessors;

    @Inject
    CaseList list;

    @Inject
    NotificationService notifications;

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
        requireOwnAnswered(about);
        Hand person = staff.of(about).stream().map(JavPerson::person).filter(one -> one.accountId().equals(accountId)).findFirst()
                .orElseThrow(() -> new BusinessException("case.jav.person").at("answerPerson"));
        write(about, person, jav, ground, reason);
    }

    /** The board's staff and how each stands to a case, those with a tie or a declaration first. */
    @UseCase(permission = Permission.JAV_ANSWER)
    public List<JavPerson> people(String caseId) {
        return staff.of(desk.read(caseId, Permission.JAV_ANSWER));
    }

    /** Unanswered questions in the open cases of the unit head's board, those that stop somebody first. */
    @UseCase(permission = Permission.JAV_ANSWER)
    public List<JavLine> unanswered() {
        Map<String, Hand> people = staff.staff(desk.actor().boardId());
        JavTies.Ties tied = ties.of(people.keySet());
        Map<String, String> caseOf = desk.cases.byApplications(tied.byApplication().keySet());
        Map<String, String> applicationOf = caseOf.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        List<CaseListRow> rows = list.openOf(desk.reader(), tied.byAssociation().keySet(), caseOf.values());
        Map<String, Map<String, JavDeclaration>> answers = desk.file.declarationsIn(rows.stream().map(CaseListRow::caseId).toList()).stream()
                .collect(Collectors.groupingBy(JavDeclaration::caseId, Collectors.collectingAndThen(Collectors.toList(), JavPeople::newest)));
        List<JavLine> lines = new ArrayList<>();
        for (CaseListRow row : rows) {
            String application = applicationOf.get(row.caseId());
            for (String account : tied.tied(row.associationId(), application)) {
                JavPerson about = JavPeople.person(people.get(account), answers.getOrDefault(row.caseId(), Map.of()).get(account),
                        tied.of(row.associationId(), application, account));
                if (about.state().isUnanswered()) {
                    lines.add(new JavLine(row.caseId(), row.receptionNumber(),
                            row.applicantName(), row.title(), row.state(), row.officerName(), about));
                }
            }
        }
        lines.sort(Comparator.comparing((JavLine line) -> line.about().state() != JavState.DERIVED)
                .thenComparing(JavLine::number).thenComparing(line -> line.about().person().name()));
        return List.copyOf(lines);
    }

    /** Everything about conflict of interest in a case that the acting person may see. */
    @UseCase(permission = Permission.CASE_READ)
    public JavPage page(String caseId) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        boolean head = desk.actor().role().holds(Permission.JAV_ANSWER);
        List<JavPerson> people = head ? staff.of(about) : List.of();
        LocalDate today = desk.clock.today();
        return new JavPage(heads.of(about), desk.javState(about), law.on(today), law.help(today), people,
                head && about.state().isOpen() && desk.jav(about).isEmpty() ? substitutes(about, people) : List.of(),
                law.records(desk.file.declarations(about.id())));
    }

    /** Officers of the board with no conflict of interest and no open question, those with the fewest open cases first. */
    private List<JavPage.Substitute> substitutes(Case about, List<JavPerson> people) {
        Map<String, JavState> states = people.stream().collect(Collectors.toMap(one -> one.person().accountId(), JavPerson::state));
        String has = about.officer().map(Hand::accountId).orElse("");
        Map<String, Long> load = list.loads(desk.reader());
        return accounts.holders(Role.CASE_OFFICER, about.boardId()).stream().filter(one -> !one.id().equals(has))
                .filter(one -> states.getOrDefault(one.id(), JavState.NONE).mayTakeOver())
                .map(one -> new JavPage.Substitute(new Hand(one.id(), one.displayName()), load.getOrDefault(one.id(), 0L)))
                .sorted(Comparator.comparing(JavPage.Substitute::open).thenComparing(one -> one.officer().name())).toList();
    }

    /**
     * The unit head hands the case over to an officer without a conflict of interest.
     *
     * @throws BusinessException {@code case.jav.substitute} when the account is none of those proposed, {@code case.not-allowed.jav} while
     *                           the unit head's own conflict of interest is unanswered, {@code case.not-allowed.decided}
     */
    @UseCase(permission = Permission.JAV_ANSWER, action = "case.jav-hand-over")
    public void handOver(String caseId, long seenVersion, String accountId) {
        Case about = desk.take(caseId, seenVersion, Permission.JAV_ANSWER);
        requireOwnAnswered(about);
        Hand officer = substitutes(about, staff.of(about)).stream().map(JavPage.Substitute::officer)
                .filter(one -> one.accountId().equals(accountId)).findFirst()
                .orElseThrow(() -> new BusinessException("case.jav.substitute").at("substitute"));
        String before = about.officer().map(Hand::accountId).orElse("");
        about.assign(officer, desk.hand(), desk.clock.now());
        answers.closeForRevision(about);
        desk.done(about, officer.name(), Map.of("officer", officer.accountId(), "before", before, "state", about.state()));
    }

    /**
     * Who took no part in a case because of a conflict of interest, with the sentence that the officer's report and the minutes carry
     * ("deltog inte … på grund av jäv"); nobody is named besides the person.
     */
    @UseCase(permission = Permission.CASE_READ)
    public List<JavRecord> forRecord(String caseId) {
        return law.records(desk.file.declarations(desk.read(caseId, Permission.CASE_READ).id()));
    }

    private void requireOwnAnswered(Case about) {
        desk.jav(about).ifPresent(own -> {
            throw new BusinessException("case.not-allowed.jav");
        });
    }

    private void write(Case about, Hand person, boolean jav, JavGround ground, String reason) {
        Instant now = desk.clock.now();
        JavDeclaration declaration = new JavDeclaration(about.id(), person, jav, ground, reason, desk.hand(), now);
        desk.file.declarations(about.id()).stream().filter(one -> one.isNewest() && one.about().accountId().equals(person.accountId()))
                .forEach(JavDeclaration::replaced);
        desk.file.add(declaration);
        if (jav && about.state().isOpen() && about.officer().filter(one -> one.accountId().equals(person.accountId())).isPresent()) {
            about.release(desk.hand(), now);
            tellUnitHeads(about, declaration);
        }
        if (jav) {
            assessors.excuse(about.id(), person.accountId());
        }
        about.touch(jav ? "jav-yes" : "jav-no", desk.hand(), now);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("person", person.accountId());
        payload.put("jav", jav);
        payload.put("ground", declaration.ground());
        payload.put("reason", declaration.reason());
        desk.done(about, person.name() + ": " + declaration.reason(), payload);
    }

    /** A case that has lost its officer is handed over by the unit head. */
    private void tellUnitHeads(Case about, JavDeclaration declaration) {
        accounts.holders(Role.UNIT_HEAD, about.boardId()).stream().filter(one -> !one.id().equals(desk.actor().accountId()))
                .forEach(one -> notifications.send(new Message(one.id(), null, "jav-left", null, Map.of("number", about.receptionNumber(), "link",
                        "/office/cases/" + about.id() + "/jav"), about.effectiveLevel(), about.id(), "jav-left:" + declaration.id() + ":" + one.id())));
    }
}
