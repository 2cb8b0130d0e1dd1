package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.JavDeclaration;
import org.samstod.identity.AccountService;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;

/** Declarations of conflict of interest (jäv). */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class JavService {

    @Inject
    CaseDesk desk;

    @Inject
    AccountService accounts;

    /**
     * The acting person declares whether there is a conflict of interest. Where there is, a case the person has is given back to the
     * unassigned, and from then on the person cannot find it.
     */
    @UseCase(permission = Permission.CASE_READ, action = "case.jav")
    public void declare(String caseId, long seenVersion, boolean jav, JavGround ground, String reason) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_READ);
        write(about, desk.hand(), jav, ground, reason);
    }

    /** The unit head answers for a colleague. */
    @UseCase(permission = Permission.CASE_CLAIM, action = "case.jav-for")
    public void declareFor(String caseId, long seenVersion, String accountId, boolean jav, JavGround ground, String reason) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_CLAIM);
        if (desk.actor().role() != Role.UNIT_HEAD) {
            throw new BusinessException("case.not-allowed.unit-head");
        }
        AccountService.AccountView person = accounts.account(accountId).orElseThrow(() -> new NotFound("account"));
        write(about, new Hand(person.id(), person.displayName()), jav, ground, reason);
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
        about.touch("jav", desk.hand(), now);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("person", person.accountId());
        payload.put("jav", jav);
        payload.put("ground", declaration.ground());
        payload.put("reason", declaration.reason());
        desk.done(about, person.name(), payload);
    }
}
