package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseFlag;
import org.samstod.cases.domain.PreparationFile;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;

/** Flags on cases: any colleague who prepares for the board sets them, and somebody says what came of each before anything is proposed. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FlagService {

    @Inject
    CaseDesk desk;

    @Inject
    PreparationFile file;

    /**
     * Sets a flag.
     *
     * @return its id
     * @throws BusinessException as {@link CaseFlag}, and {@code case.not-allowed.jav}, {@code case.not-allowed.decided}
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.flag")
    public String set(String caseId, FlagKind kind, String reason) {
        Case about = take(caseId);
        Instant now = desk.clock.now();
        CaseFlag flag = new CaseFlag(caseId, kind, reason, desk.hand(), now);
        file.add(flag);
        about.touch("flag", desk.hand(), now);
        mark(about);
        desk.done(about, flag.reason(), Map.of("flag", flag.id(), "kind", flag.kind(), "reason", flag.reason()));
        return flag.id();
    }

    /** Says what came of a flag. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.flag-resolve")
    public void resolve(String caseId, String flagId, String resolution) {
        Case about = take(caseId);
        CaseFlag flag = file.findFlag(flagId).filter(one -> one.caseId().equals(caseId)).orElseThrow(() -> new NotFound("flag"));
        Instant now = desk.clock.now();
        flag.resolve(resolution, desk.hand(), now);
        about.touch("flag-resolved", desk.hand(), now);
        mark(about);
        desk.done(about, flag.resolution(), Map.of("flag", flag.id(), "resolution", flag.resolution()));
    }

    private Case take(String caseId) {
        Case about = desk.takeAnyVersion(caseId, Permission.CASE_PREPARE);
        if (desk.jav(about).isPresent()) {
            throw new BusinessException("case.not-allowed.jav");
        }
        if (!about.state().isOpen()) {
            throw new BusinessException("case.not-allowed.decided");
        }
        return about;
    }

    /** Keeps the mark of the work list. */
    private void mark(Case about) {
        desk.list.find(about.id()).ifPresent(row -> row.flags((int) file.flags(about.id()).stream().filter(CaseFlag::isOpen).count()));
    }
}
