package org.samstod.decisions.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;
import org.samstod.cases.CaseReadingService;
import org.samstod.cases.CaseService;
import org.samstod.cases.Outcome;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecideView;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DecisionView;
import org.samstod.decisions.LetterPreview;
import org.samstod.decisions.YearSum;
import org.samstod.districts.CodeListService;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/**
 * The delegate's page of one case: writes the decision, looks at the letter exactly as it will be kept, decides, tells. After that the
 * same address shows what was decided.
 */
@Named
@ViewScoped
public class DecideBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DecisionService decisions;

    @Inject
    transient CaseService cases;

    @Inject
    transient CaseReadingService readings;

    @Inject
    transient CodeListService codes;

    @Inject
    transient Addresses addresses;

    private String id;
    private DecideView draft;
    private String perspective;
    private DecisionView decision;
    private LetterPreview letter;
    private boolean looking;
    private String outcome;
    private final SumFields sum = new SumFields();
    private String reasons;
    private String ground;
    private String transferredTo;
    private String sendBackReason;

    /** View action: the case with its proposal filled in, or the decision that was made. */
    public void load() {
        draft = decisions.draft(id == null ? "" : id);
        if (!FacesContext.getCurrentInstance().isPostback()) {
            readings.opened(id);
        }
        perspective = codes.codes("perspective").stream().filter(one -> one.code().equals(draft.perspective()))
                .map(one -> one.name(addresses.getLocale().getLanguage())).findFirst().orElse(draft.perspective());
        if (draft.decisionId() != null) {
            decision = decisions.decision(draft.decisionId());
            letter = decisions.frozen(draft.decisionId()).orElse(null);
            return;
        }
        if (draft.proposal() != null) {
            outcome = draft.proposal().outcome().name();
            reasons = draft.proposal().reasons();
            ground = draft.proposal().legalGround();
            if (draft.proposal().outcome().givesMoney()) {
                sum.fill(draft.proposal().amount());
            }
        }
    }

    /** Shows the letter that would be kept. */
    public void look() {
        letter = decisions.preview(command(null));
        looking = true;
    }

    /** Back to the form. */
    public void change() {
        looking = false;
        letter = null;
    }

    /** Decides, and tells the applicant at once. */
    public void decideAndTell() {
        String decided = decisions.decide(command(letter.sha256()));
        decisions.tell(decided);
        done("office.decide.done.told", "/office/decisions");
    }

    /** Decides; the applicant is told later. */
    public void decide() {
        decisions.decide(command(letter.sha256()));
        done("office.decide.done", "/office/cases/" + id + "/decide");
    }

    /** Tells the applicant of a decision that was made before. */
    public void tell() {
        decisions.tell(decision.id());
        done("office.decide.told.done", "/office/cases/" + id + "/decide");
    }

    /** Sends the case back to the officer. */
    public void sendBack() {
        cases.sendBack(id, draft.caseVersion(), sendBackReason);
        done("office.decide.sent-back", "/office/decisions");
    }

    private DecideCase command(String sha256) {
        Outcome chosen = outcome == null || outcome.isBlank() ? null : Outcome.valueOf(outcome);
        List<YearSum> sums = chosen != null && chosen.givesMoney() ? sum.sums(draft.year()) : List.of();
        return new DecideCase(id, draft.caseVersion(), chosen, sums, reasons, ground, transferredTo, sha256);
    }

    private void done(String key, String path) {
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), key));
        addresses.redirect(path);
    }

    /** The outcomes a delegate chooses among, in order; what was withdrawn is discontinued and nothing else. */
    public List<String> getOutcomes() {
        return draft.withdrawn() ? List.of("DISCONTINUED") : List.of("GRANTED", "PARTLY", "REFUSED", "DISMISSED", "DISCONTINUED", "TRANSFERRED");
    }

    /** Whether the form is shown. */
    public boolean isWriting() {
        return !looking && draft.isOpen() && draft.mandate() != null && draft.mandate().given();
    }

    /** Whether the mandate is what stops the delegate. */
    public boolean isOutsideMandate() {
        return draft.isOpen() && (draft.mandate() == null || !draft.mandate().given());
    }

    public boolean isLooking() {
        return looking;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** Name of the perspective that goes with the decision. */
    public String getPerspective() {
        return perspective;
    }

    public DecideView getDraft() {
        return draft;
    }

    public DecisionView getDecision() {
        return decision;
    }

    public LetterPreview getLetter() {
        return letter;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    /** The sum and its parts. */
    public SumFields getSum() {
        return sum;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    public String getTransferredTo() {
        return transferredTo;
    }

    public void setTransferredTo(String transferredTo) {
        this.transferredTo = transferredTo;
    }

    public String getSendBackReason() {
        return sendBackReason;
    }

    public void setSendBackReason(String sendBackReason) {
        this.sendBackReason = sendBackReason;
    }
}
