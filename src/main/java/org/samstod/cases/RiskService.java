package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.PreparationFile;
import org.samstod.cases.domain.RiskItem;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.NotFound;

/**
 * The structured risk analysis of a case: participants, staff, money, misuse. Where the track asks for it every area has a line before
 * anything is proposed, also when the line says that nothing was seen.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RiskService {

    @Inject
    CaseDesk desk;

    @Inject
    CaseHeads heads;

    @Inject
    PreparationFile file;

    /**
     * A risk to write down.
     *
     * @param none        that nothing is seen in the area; then {@code what} says what that is built on and the rest is not read
     * @param likelihood  1 to 4
     * @param consequence 1 to 4
     */
    public record WriteRisk(String caseId, long seenVersion, RiskArea area, boolean none, String what, Integer likelihood, Integer consequence,
            String reduces, String answersFor) {
    }

    /** The risk analysis of a case. */
    @UseCase(permission = Permission.CASE_READ)
    public RiskPage page(String caseId) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        List<RiskItem> items = file.risks(caseId);
        List<RiskItem> standing = items.stream().filter(RiskItem::stands).toList();
        return new RiskPage(heads.of(about), desk.calls.terms(about).steps().riskAnalysis(),
                standing.stream().sorted(Comparator.comparing(RiskItem::weight).reversed()).map(one -> line(about, one)).toList(),
                items.stream().filter(one -> !one.stands()).map(one -> line(about, one)).toList(),
                Arrays.stream(RiskArea.values()).filter(area -> standing.stream().noneMatch(one -> one.area() == area)).toList());
    }

    private static RiskPage.RiskLine line(Case about, RiskItem one) {
        return new RiskPage.RiskLine(one.id(), one.area(), one.isNone(), one.what(), one.likelihood(), one.consequence(), one.weight(), one.reduces(),
                one.answersFor(), one.revisionOrdinal() < about.revision().ordinal(), one.writtenBy(), one.writtenAt(), one.struckReason(),
                one.struckBy().orElse(null), one.struckAt().orElse(null));
    }

    /** Writes a line of the analysis. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.risk")
    public void write(WriteRisk command) {
        Case about = desk.take(command.caseId(), command.seenVersion(), Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.ASSESS, about);
        Instant now = desk.clock.now();
        RiskItem item = command.none() ? RiskItem.none(about, command.area(), command.what(), desk.hand(), now)
                : RiskItem.of(about, command.area(), command.what(), command.likelihood(), command.consequence(), command.reduces(),
                        command.answersFor(), desk.hand(), now);
        file.add(item);
        about.touch("risk", desk.hand(), now);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("risk", item.id());
        payload.put("area", item.area());
        payload.put("what", item.what());
        payload.put("likelihood", item.likelihood());
        payload.put("consequence", item.consequence());
        payload.put("reduces", item.reduces());
        payload.put("answersFor", item.answersFor());
        desk.done(about, item.what(), payload);
    }

    /** Strikes a line out that no longer holds; it stays in the file. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.risk-strike")
    public void strike(String caseId, long seenVersion, String riskId, String reason) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.ASSESS, about);
        RiskItem item = file.findRisk(riskId).filter(one -> one.caseId().equals(caseId)).orElseThrow(() -> new NotFound("risk"));
        Instant now = desk.clock.now();
        item.strike(reason, desk.hand(), now);
        about.touch("risk-struck", desk.hand(), now);
        desk.done(about, item.what(), Map.of("risk", item.id(), "reason", item.struckReason()));
    }
}
