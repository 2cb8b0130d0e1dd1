package org.samstod.cases.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;
import org.samstod.applications.AnswersView;
import org.samstod.applications.AssistedAbout;
import org.samstod.applications.AssistedReadingService;
import org.samstod.applications.SigningView;
import org.samstod.cases.CaseAct;
import org.samstod.cases.CasePageService;
import org.samstod.cases.CaseReadingService;
import org.samstod.cases.CaseService;
import org.samstod.cases.CaseState;
import org.samstod.cases.CaseView;
import org.samstod.cases.CompletionService;
import org.samstod.cases.CompletionService.RequestCompletion;
import org.samstod.cases.Finding;
import org.samstod.cases.Hand;
import org.samstod.cases.JavGround;
import org.samstod.cases.JavPerson;
import org.samstod.cases.JavService;
import org.samstod.cases.JavState;
import org.samstod.cases.Outcome;
import org.samstod.cases.PreparationService;
import org.samstod.cases.PreparationService.AssessmentEntry;
import org.samstod.cases.PreparationService.CheckEntry;
import org.samstod.cases.PreparationService.EditSummary;
import org.samstod.cases.PreparationService.Propose;
import org.samstod.cases.ProposalView;
import org.samstod.cases.Verdict;
import org.samstod.districts.CodeListService;
import org.samstod.districts.LegalGroundService;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/**
 * The case's page. Keeps what the page showed and what is typed on it; everything is read again before it is shown, and every act is
 * sent with the version that was shown.
 */
@Named("casePage")
@ViewScoped
public class CaseBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAYS_TO_ANSWER = 14;

    @Inject
    CasePageService page;

    @Inject
    CaseReadingService readings;

    @Inject
    AssistedReadingService assisted;

    @Inject
    CaseService cases;

    @Inject
    PreparationService preparation;

    @Inject
    CompletionService completions;

    @Inject
    JavService javs;

    @Inject
    LegalGroundService legalGrounds;

    @Inject
    CodeListService codes;

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    private String id;
    private String compare;
    private CaseView view;
    private AnswersView answers;
    private SigningView signing;
    private AssistedAbout paper;
    private List<GroundChoice> grounds = List.of();
    private Map<String, String> perspectives = Map.of();
    private List<Hand> officers = List.of();
    private List<Hand> deciders = List.of();
    private List<CaseReadingService.Presence> lately = List.of();

    private List<CheckInput> checks = List.of();
    private List<AssessmentInput> assessments = List.of();
    private String perspective;
    private String perspectiveReason;
    private List<String> missing = new ArrayList<>();
    private String others;
    private boolean askSignature;
    private LocalDate dueOn;
    private String completionText;
    private String serviceNote;
    private String workingNote;
    private Outcome outcome;
    private String amount;
    private String reasons;
    private String legalGround;
    private String takeBackReason;
    private String title;
    private String summary;
    private String summaryReason;
    private String registerNumber;
    private String javLaw = "";
    private List<JavPerson> javPeople = List.of();
    private String answerPerson;
    private Boolean answerJav;
    private JavGround answerGround;
    private String answerReason;
    private Boolean jav;
    private JavGround javGround;
    private String javReason;
    private String officer;
    private String person;
    private PublicationLevel level;

    /** A legal ground to choose. */
    public record GroundChoice(String code, String citation) implements Serializable {
    }

    /** A line of the checklist being filled in. */
    public static class CheckInput implements Serializable {

        private static final long serialVersionUID = 1L;

        private final CaseView.CheckLine line;
        private Finding finding;
        private String remark;

        CheckInput(CaseView.CheckLine line) {
            this.line = line;
            this.finding = line.finding();
            this.remark = line.remark();
        }

        public CaseView.CheckLine getLine() {
            return line;
        }

        public Finding getFinding() {
            return finding;
        }

        public void setFinding(Finding finding) {
            this.finding = finding;
        }

        public String getRemark() {
            return remark;
        }

        public void setRemark(String remark) {
            this.remark = remark;
        }
    }

    /** A criterion being assessed. */
    public static class AssessmentInput implements Serializable {

        private static final long serialVersionUID = 1L;

        private final CaseView.CriterionLine line;
        private Verdict verdict;
        private String reasons;

        AssessmentInput(CaseView.CriterionLine line) {
            this.line = line;
            this.verdict = line.verdict();
            this.reasons = line.reasons();
        }

        public CaseView.CriterionLine getLine() {
            return line;
        }

        public Verdict getVerdict() {
            return verdict;
        }

        public void setVerdict(Verdict verdict) {
            this.verdict = verdict;
        }

        public String getReasons() {
            return reasons;
        }

        public void setReasons(String reasons) {
            this.reasons = reasons;
        }
    }

    /** Reads the case as it is now; what is typed stays typed when the page is shown again after a refusal. */
    public void load() {
        view = page.view(id, addresses.getLocale());
        CaseView.RevisionLine newest = view.newestRevision();
        String earlier = view.revisions().stream().map(CaseView.RevisionLine::revisionId)
                .filter(one -> one.equals(compare) && !one.equals(newest.revisionId())).findFirst().orElse(null);
        answers = page.answers(id, newest.revisionId(), earlier, addresses.getLocale());
        signing = page.signatures(id);
        paper = assisted.ofCase(view.applicationId()).orElse(null);
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        readings.opened(id);
        perspectives = new LinkedHashMap<>();
        codes.codes("perspective").forEach(one -> perspectives.put(one.code(), one.name(addresses.getLocale().getLanguage())));
        perspective = view.perspective();
        grounds = legalGrounds.forDecisions(clock.today()).stream().map(one -> new GroundChoice(one.code(), one.citation())).toList();
        if (user.getRole() == Role.UNIT_HEAD && view.state().isOpen()) {
            officers = cases.officersOf(view.boardId());
        }
        if (view.effective().isLowerThan(PublicationLevel.LIMITED) && isMayName()) {
            deciders = cases.nameable(view.boardId());
        }
        if (isMayAnswerJav()) {
            javPeople = javs.people(id);
        }
        javLaw = legalGrounds.find("conflict-elected", clock.today())
                .flatMap(elected -> legalGrounds.find("conflict-staff", clock.today())
                        .map(staff -> elected.citation() + "; " + staff.citation()))
                .orElse("");
        checks = view.checks().stream().map(CheckInput::new).toList();
        assessments = view.criteria().stream().map(AssessmentInput::new).toList();
        missing = new ArrayList<>(view.checks().stream().filter(one -> one.finding() == Finding.MISSING).map(CaseView.CheckLine::code).toList());
        dueOn = clock.today().plusDays(DAYS_TO_ANSWER);
        completionText = view.may(CaseAct.REQUEST_COMPLETION) && user.getRole().holds(Permission.CASE_PREPARE) ? completions.proposedText(id) : null;
        lately = readings.lately(id);
        askSignature = signing.required() && !signing.complete();
        workingNote = view.workingNote();
        title = view.title();
        summary = view.summary();
        view.earlierProposals().stream().reduce((first, second) -> second).ifPresent(this::startFrom);
    }

    private void startFrom(ProposalView earlier) {
        outcome = earlier.outcome();
        amount = earlier.amount().isZero() ? null : earlier.amount().typed();
        reasons = earlier.reasons();
        legalGround = earlier.legalGround();
    }

    private void done(String what, String anchor) {
        String sentence = Texts.get(addresses.getLocale(), "office.case.done." + what);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        addresses.redirect("/office/cases/" + id + (anchor.isEmpty() ? "" : "#" + anchor));
    }

    public void claim() {
        cases.claim(id, view.version());
        done("claim", "");
    }

    public void release() {
        cases.release(id, view.version());
        done("release", "");
    }

    public void assign() {
        cases.assign(id, view.version(), officer);
        done("assign", "");
    }

    public void saveChecks() {
        preparation.recordChecks(id, view.version(), checks.stream()
                .map(one -> new CheckEntry(one.getLine().code(), one.getFinding(), one.getRemark())).toList());
        done("checks", "checks");
    }

    public void confirmPerspective() {
        preparation.confirmPerspective(id, view.version(), perspective, perspectiveReason);
        done("perspective", "perspective");
    }

    public void startPreparation() {
        preparation.startPreparation(id, view.version());
        done("preparation", "assessment");
    }

    public void requestCompletion() {
        // What is asked for is Swedish, whatever the officer reads.
        String signature = askSignature ? Texts.get(Texts.SWEDISH, "office.case.completion.signature.item") + "\n" : "";
        completions.request(new RequestCompletion(id, view.version(), missing, signature + (others == null ? "" : others), dueOn, completionText));
        done("completion", "completion");
    }

    public void withdrawCompletion() {
        completions.withdraw(id, view.version());
        done("completion-withdrawn", "completion");
    }

    public void addServiceNote() {
        preparation.addServiceNote(id, serviceNote);
        done("note", "notes");
    }

    public void saveWorkingNote() {
        preparation.saveWorkingNote(id, workingNote);
        done("working-note", "notes");
    }

    public void saveAssessments() {
        preparation.assess(id, view.version(), assessments.stream()
                .map(one -> new AssessmentEntry(one.getLine().code(), one.getVerdict(), one.getReasons())).toList());
        done("assessment", "assessment");
    }

    public void propose() {
        preparation.propose(new Propose(id, view.version(), outcome, amount, reasons, legalGround));
        done("proposal", "proposal");
    }

    public void takeBack() {
        preparation.takeBack(id, view.version(), takeBackReason);
        done("take-back", "proposal");
    }

    public void saveSummary() {
        preparation.editSummary(new EditSummary(id, view.version(), title, summary, summaryReason));
        done("summary", "public");
    }

    public void saveRegisterNumber() {
        cases.giveRegisterNumber(id, view.version(), registerNumber);
        done("register-number", "");
    }

    public void namePerson() {
        cases.namePerson(id, view.version(), person);
        done("person", "people");
    }

    public void lowerLevel() {
        cases.lowerLevel(id, view.version(), level);
        done("level", "public");
    }

    public void close() {
        cases.close(id, view.version());
        done("close", "");
    }

    /** Declares; whoever has a conflict of interest is sent to the work list, where the case no longer is. */
    public void declareJav() {
        javs.declare(id, view.version(), Boolean.TRUE.equals(jav), javGround, javReason);
        if (Boolean.TRUE.equals(jav)) {
            String sentence = Texts.get(addresses.getLocale(), "office.case.done.jav");
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
            FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
            addresses.redirect("/office/");
        } else {
            done("no-jav", "people");
        }
    }

    /** The unit head answers for a colleague. */
    public void answerJav() {
        try {
            javs.declareFor(id, view.version(), answerPerson, Boolean.TRUE.equals(answerJav), answerGround, answerReason);
        } catch (BusinessException e) {
            throw "javGround".equals(e.field()) ? e.at("answerGround") : "javReason".equals(e.field()) ? e.at("answerReason") : e;
        }
        done("jav-answer", "people");
    }

    /** Whether the reader may answer for colleagues. */
    public boolean isMayAnswerJav() {
        return view.state().isOpen() && user.getRole().holds(Permission.JAV_ANSWER);
    }

    /** Colleagues with a tie to the applicant or a declaration. */
    public List<JavPerson> getJavConcerned() {
        return javPeople.stream().filter(one -> one.state() != JavState.NONE).toList();
    }

    /** The colleagues to answer for: everybody of the board's staff but the reader. */
    public List<JavPerson> getJavColleagues() {
        return javPeople.stream().filter(one -> !one.person().accountId().equals(user.getAccountId())).toList();
    }

    /** What a colleague does in the applicant association, in words. */
    public String javRoles(JavPerson about) {
        return about.roles().stream().map(role -> Texts.get(addresses.getLocale(), "association.role." + role))
                .collect(Collectors.joining(", "));
    }

    /** The provisions on conflict of interest in force today, as cited. */
    public String getJavLaw() {
        return javLaw;
    }

    public String getAnswerPerson() {
        return answerPerson;
    }

    public void setAnswerPerson(String answerPerson) {
        this.answerPerson = answerPerson;
    }

    public Boolean getAnswerJav() {
        return answerJav;
    }

    public void setAnswerJav(Boolean answerJav) {
        this.answerJav = answerJav;
    }

    public JavGround getAnswerGround() {
        return answerGround;
    }

    public void setAnswerGround(JavGround answerGround) {
        this.answerGround = answerGround;
    }

    public String getAnswerReason() {
        return answerReason;
    }

    public void setAnswerReason(String answerReason) {
        this.answerReason = answerReason;
    }

    /** Whether the reader may act on who has the case and who is named on it. */
    public boolean isMayName() {
        return view.state().isOpen() && (view.mine() || user.getRole() == Role.UNIT_HEAD);
    }

    /** Whether the reader's role can take cases at all. */
    public boolean isMayClaim() {
        return user.getRole().holds(Permission.CASE_CLAIM);
    }

    /** Whether the reader may give the case back. */
    public boolean isMayRelease() {
        return view.officer() != null && isMayName();
    }

    /** Whether the reader may keep a working note. */
    public boolean isMayWorkingNote() {
        return view.state() != CaseState.CLOSED && user.getRole().holds(Permission.CASE_PREPARE);
    }

    /** How a legal ground is cited; a word when whoever decides chooses it. */
    public String groundName(String code) {
        return code == null ? Texts.get(addresses.getLocale(), "office.case.proposal.legal-ground.later")
                : grounds.stream().filter(one -> one.code().equals(code)).map(GroundChoice::citation).findFirst().orElse(code);
    }

    /** Whether the reader is the unit head, who hands out cases. */
    public boolean isUnitHead() {
        return user.getRole() == Role.UNIT_HEAD;
    }

    /** Whether the reader decides, so that the way to the decision is shown. */
    public boolean isMayDecide() {
        return view.state() == CaseState.PROPOSED && (user.getRole() == Role.DELEGATE || user.getRole() == Role.UNIT_HEAD);
    }

    /** Whether an act is the one that carries the work on. */
    public boolean next(String act) {
        return view.next() != null && view.next() == CaseAct.valueOf(act);
    }

    /** Whether an act can be done now. */
    public boolean may(String act) {
        return view.may(CaseAct.valueOf(act));
    }

    /** Why an act cannot be done now, as a sentence; empty when it can. */
    public String whyNot(String act) {
        String why = view.refusal(CaseAct.valueOf(act));
        return why == null ? "" : Texts.get(addresses.getLocale(), "error.case.not-allowed." + why);
    }

    /** The class of an act's button: primary only when it is the next one. */
    public String button(String act) {
        return next(act) ? "button" : "button secondary";
    }

    /** The sentence of a line of the history. */
    public String historyText(CaseView.HistoryLine line) {
        Locale locale = addresses.getLocale();
        return EventWords.of(line.act(), line.act().startsWith("perspective-") ? perspectiveName(line.detail()) : line.detail(), locale);
    }

    /** The levels that are lower than the case's own. */
    public List<PublicationLevel> getLowerLevels() {
        return java.util.Arrays.stream(PublicationLevel.values()).filter(one -> one.isLowerThan(view.level())).toList();
    }

    /** Colleagues who have opened the case just now, as when the page was opened. */
    public List<CaseReadingService.Presence> getLately() {
        return lately;
    }

    public CaseView getView() {
        return view;
    }

    /** What is told of an application that a registrar entered; null for one that came through the portal. */
    public AssistedAbout getPaper() {
        return paper;
    }

    public AnswersView getAnswers() {
        return answers;
    }

    /** The signatures on the application. */
    public SigningView getSigning() {
        return signing;
    }

    public List<GroundChoice> getGrounds() {
        return grounds;
    }

    /** Name of a perspective in the reader's language; its code when the list no longer has it. */
    public String perspectiveName(String code) {
        return perspectives.getOrDefault(code, code);
    }

    /** The codes to choose among. */
    public List<String> getPerspectives() {
        return List.copyOf(perspectives.keySet());
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public JavGround[] getJavGrounds() {
        return JavGround.values();
    }

    public List<Hand> getOfficers() {
        return officers;
    }

    public List<Hand> getDeciders() {
        return deciders;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCompare() {
        return compare;
    }

    public void setCompare(String compare) {
        this.compare = compare;
    }

    public List<CheckInput> getChecks() {
        return checks;
    }

    public List<AssessmentInput> getAssessments() {
        return assessments;
    }

    public String getPerspective() {
        return perspective;
    }

    public void setPerspective(String perspective) {
        this.perspective = perspective;
    }

    public String getPerspectiveReason() {
        return perspectiveReason;
    }

    public void setPerspectiveReason(String perspectiveReason) {
        this.perspectiveReason = perspectiveReason;
    }

    public List<String> getMissing() {
        return missing;
    }

    public void setMissing(List<String> missing) {
        this.missing = missing;
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others;
    }

    public boolean isAskSignature() {
        return askSignature;
    }

    public void setAskSignature(boolean askSignature) {
        this.askSignature = askSignature;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getCompletionText() {
        return completionText;
    }

    public void setCompletionText(String completionText) {
        this.completionText = completionText;
    }

    public String getServiceNote() {
        return serviceNote;
    }

    public void setServiceNote(String serviceNote) {
        this.serviceNote = serviceNote;
    }

    public String getWorkingNote() {
        return workingNote;
    }

    public void setWorkingNote(String workingNote) {
        this.workingNote = workingNote;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }

    public String getLegalGround() {
        return legalGround;
    }

    public void setLegalGround(String legalGround) {
        this.legalGround = legalGround;
    }

    public String getTakeBackReason() {
        return takeBackReason;
    }

    public void setTakeBackReason(String takeBackReason) {
        this.takeBackReason = takeBackReason;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getSummaryReason() {
        return summaryReason;
    }

    public void setSummaryReason(String summaryReason) {
        this.summaryReason = summaryReason;
    }

    public String getRegisterNumber() {
        return registerNumber;
    }

    public void setRegisterNumber(String registerNumber) {
        this.registerNumber = registerNumber;
    }

    public Boolean getJav() {
        return jav;
    }

    public void setJav(Boolean jav) {
        this.jav = jav;
    }

    public JavGround getJavGround() {
        return javGround;
    }

    public void setJavGround(JavGround javGround) {
        this.javGround = javGround;
    }

    public String getJavReason() {
        return javReason;
    }

    public void setJavReason(String javReason) {
        this.javReason = javReason;
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(String officer) {
        this.officer = officer;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public PublicationLevel getLevel() {
        return level;
    }

    public void setLevel(PublicationLevel level) {
        this.level = level;
    }
}
