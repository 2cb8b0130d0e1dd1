package org.samstod.applications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.samstod.forms.Answers;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Reserved;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Json;
import org.samstod.shared.Moments;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

/**
 * One association's application in one call.
 *
 * <p>Its life: a <em>draft</em> whose answers are saved one by one and never touch this row; <em>submitted</em>, when the answers
 * are frozen as revision 1 and the board receives it; further revisions while changes are free (until the deadline, in a
 * continuous call until an officer takes the case), afterwards only under a {@linkplain RevisionPermit permit}; and, until the
 * decision, <em>withdrawn</em>. What the officer does is the case's business, not a state here; only that it has been taken and
 * that it has been decided is known, because that ends what the applicant may change.
 */
@Entity
@Table(name = "applications")
public class Application extends Aggregate {

    @Column(name = "association_id", length = 26, nullable = false, updatable = false)
    private String associationId;

    @Column(name = "call_id", length = 26, nullable = false, updatable = false)
    private String callId;

    /** The board that has it: at first the one that published the call. */
    @Column(name = "board_id", length = 26, nullable = false)
    private String boardId;

    @Column(name = "form_id", length = 26, nullable = false)
    private String formId;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", length = 26, nullable = false, updatable = false)
    private String createdBy;

    /** Null when a registrar entered it and nobody of the association has taken it over. */
    @Column(length = 26)
    private String responsible;

    @Enumerated(EnumType.STRING)
    @Column(name = "application_status", length = 20, nullable = false)
    private ApplicationStatus status = ApplicationStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private Handling handling = Handling.WAITING;

    @Column(name = "revision_count", nullable = false)
    private int revisionCount;

    @Column(name = "revision_id", length = 26)
    private String revisionId;

    @Column(name = "content_hash", length = 64)
    private String contentHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_level", length = 20)
    private PublicationLevel level;

    @Column(name = "reception_number", length = 60)
    private String receptionNumber;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "is_late", nullable = false)
    private boolean late;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by", length = 26)
    private String withdrawnBy;

    @Column(name = "is_assisted", nullable = false, updatable = false)
    private boolean assisted;

    @Column(name = "completes_id", length = 26, updatable = false)
    private String completes;

    protected Application() {
    }

    /** A new draft. */
    public Application(String associationId, String callId, String boardId, String formId, String by, Instant at) {
        this.associationId = associationId;
        this.callId = callId;
        this.boardId = boardId;
        this.formId = formId;
        this.createdBy = by;
        this.responsible = by;
        this.createdAt = at;
    }

    /** A new draft that a registrar of the board enters for the association, from paper or as told. */
    public static Application assisted(String associationId, String callId, String boardId, String formId, String by, Instant at) {
        Application entered = new Application(associationId, callId, boardId, formId, by, at);
        entered.assisted = true;
        entered.responsible = null;
        return entered;
    }

    /**
     * What a registrar enters to complete a submitted application, from paper or as told: a draft of its own, so that nobody of the board
     * meets what the association is writing and has not sent. When it is received it becomes a revision of the other, and is gone.
     */
    public static Application completing(Application target, String by, Instant at) {
        Application entered = assisted(target.associationId, target.callId, target.boardId, target.formId, by, at);
        entered.completes = target.id();
        return entered;
    }

    /**
     * Whether the applicant may change answers, and submit them, at that moment.
     *
     * @param closesAt the deadline of the call, null when it is continuous
     * @param permit the latest permit to revise, if there is one
     */
    public boolean mayChange(Instant now, Instant closesAt, Optional<RevisionPermit> permit) {
        return switch (status) {
            case DRAFT -> true;
            case SUBMITTED -> handling != Handling.DECIDED
                    && (permit.map(RevisionPermit::accepts).orElse(false) || changesAreFree(now, closesAt));
            case WITHDRAWN -> false;
        };
    }

    /** @throws BusinessException {@code application.discard.submitted} when it has been received: then it can be withdrawn */
    public void requireDiscardable() {
        if (status != ApplicationStatus.DRAFT) {
            throw new BusinessException("application.discard.submitted");
        }
    }

    private boolean changesAreFree(Instant now, Instant closesAt) {
        return closesAt == null ? handling == Handling.WAITING : !now.isAfter(closesAt);
    }

    /**
     * Submits the answers as they stand: freezes them as the next revision. Everything that is in the way is collected and told at once.
     *
     * @param rules what they are held against
     * @param answers the stored answers
     * @param seen the version of each answer on the page the applicant submitted from, by question code
     * @param files the files that answer questions
     * @param permit the latest permit to revise, if there is one
     * @param names tells who somebody is, for the message that an answer was changed meanwhile
     * @return the revision; empty when exactly this content has been submitted already, as by a second click
     * @throws BusinessException with every violation, each at its question
     */
    public Optional<Revision> submit(SubmissionRules rules, List<Answer> answers, Map<String, Long> seen, List<AttachedFile> files,
            Optional<RevisionPermit> permit, UnaryOperator<String> names, String by, Instant now) {
        Map<String, String> values = values(rules.form(), answers, files);
        String hash = hash(rules.form(), rules.track(), values, files);
        if (status == ApplicationStatus.SUBMITTED && !hasUnsentChanges(rules.form(), rules.track(), values, files)) {
            return Optional.empty();
        }
        if (!status.mayBecome(ApplicationStatus.SUBMITTED)) {
            throw new BusinessException("application.withdrawn");
        }
        if (rules.opensAt() != null && now.isBefore(rules.opensAt())) {
            throw new BusinessException("application.not-open", Moments.of(rules.opensAt()));
        }
        if (!mayChange(now, rules.closesAt(), permit)) {
            throw new BusinessException(handling == Handling.DECIDED ? "application.decided" : "application.closed");
        }
        List<Violation> violations = new ArrayList<>(problems(rules, values, files));
        violations.addAll(changedSince(answers, seen, names));
        if (!violations.isEmpty()) {
            throw BusinessException.all(violations);
        }
        return Optional.of(freeze(rules, values, frozen(rules, values, files), hash, permit, "", by, now));
    }

    /**
     * Receives what a registrar has entered, as of the moment it came: freezes it as the first revision. What the applicant left out
     * is not in the way once the registrar has said that the paper really lacks it.
     *
     * @param rules what it is held against
     * @param paper how and when it came
     * @param signed whether it bears the signature of somebody who may sign for the association; null when that was not said
     * @param lacks whether the registrar has said that the paper lacks what is wanting
     * @param untitled the title of an application without one
     * @throws BusinessException {@code assisted.received}, {@code application.not-open}, {@code assisted.signed.missing} at {@code signed},
     *     {@code assisted.lacks} at {@code lacks}, or what is in the way, each at its question
     */
    public Revision receive(SubmissionRules rules, Assisted paper, List<Answer> answers, Map<String, Long> seen, List<AttachedFile> files,
            Boolean signed, boolean lacks, String untitled, UnaryOperator<String> names, String by, Instant now) {
        requireBeingEntered();
        if (rules.opensAt() != null && paper.cameAt().isBefore(rules.opensAt())) {
            throw new BusinessException("application.not-open", Moments.of(rules.opensAt()));
        }
        Map<String, String> values = values(rules.form(), answers, files);
        List<Violation> violations = paperViolations(rules, values, files, signed, lacks);
        violations.addAll(changedSince(answers, seen, names));
        if (!violations.isEmpty()) {
            throw BusinessException.all(violations);
        }
        paper.entered(signed, by, now);
        return freeze(rules, values, frozen(rules, values, files), hash(rules.form(), rules.track(), values, files), Optional.empty(), untitled, by,
                paper.cameAt());
    }

    /**
     * Everything that keeps what came on paper or by telephone from being a later version of this application: the rules are those of
     * the applicant's own changes, held against the moment it came.
     *
     * @param cameAt when it came, to the minute
     * @param closesAt the deadline of the call, null when it is continuous
     * @param permit the latest permit to revise, if there is one
     * @throws BusinessException {@code assisted.received} when it never came on paper, {@code application.withdrawn},
     *     {@code application.decided}, {@code assisted.after.not-asked}, or at {@code day} {@code assisted.after.early},
     *     {@code assisted.after.before-asked}
     */
    public void requireTakesPaper(Instant cameAt, Instant closesAt, Optional<RevisionPermit> permit) {
        requireFollowedOnPaper(cameAt);
        Optional<RevisionPermit> open = permit.filter(RevisionPermit::accepts);
        if (open.isPresent() && cameAt.isBefore(minute(open.get().openedAt()))) {
            throw new BusinessException("assisted.after.before-asked", Moments.of(open.get().openedAt())).at("day");
        }
        if (open.isEmpty() && !changesAreFree(cameAt, closesAt)) {
            throw new BusinessException("assisted.after.not-asked");
        }
    }

    /** The same for a withdrawal, which needs no permit and can come until the decision. */
    public void requireFollowedOnPaper(Instant cameAt) {
        if (!assisted || status == ApplicationStatus.DRAFT) {
            throw new BusinessException("assisted.received");
        }
        if (status == ApplicationStatus.WITHDRAWN) {
            throw new BusinessException("application.withdrawn");
        }
        if (handling == Handling.DECIDED) {
            throw new BusinessException("application.decided");
        }
        if (cameAt.isBefore(minute(receivedAt))) {
            throw new BusinessException("assisted.after.early", Moments.of(receivedAt)).at("day");
        }
    }

    /**
     * Another board has it from now on: what comes later is received there.
     *
     * @throws BusinessException {@code application.withdrawn}, {@code application.decided}
     */
    public void handOverTo(String board) {
        if (status != ApplicationStatus.SUBMITTED) {
            throw new BusinessException("application.withdrawn");
        }
        if (handling == Handling.DECIDED) {
            throw new BusinessException("application.decided");
        }
        boardId = board;
    }

    /** Whether nothing is decided, so that it can still be taken back. */
    public boolean isUndecided() {
        return handling != Handling.DECIDED;
    }

    /** People write when something came to the minute. */
    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * Receives what a registrar has entered to complete this application, as of the moment it came: freezes it as the next revision. Held
     * against the same rules as what came first on paper.
     *
     * @param rules what it is held against
     * @param paper how and when it came
     * @param content the answers and files that were entered
     * @throws BusinessException as {@link #requireTakesPaper} and {@link #receive}; {@code assisted.after.nothing} when nothing differs
     *     from what was submitted and no letter came
     */
    public Revision complete(SubmissionRules rules, Assisted paper, Entered content, Map<String, Long> seen, Optional<RevisionPermit> permit,
            Boolean signed, boolean lacks, String untitled, UnaryOperator<String> names, String by, Instant now) {
        requireTakesPaper(paper.cameAt(), rules.closesAt(), permit);
        Map<String, String> values = values(rules.form(), content.answers(), content.files());
        List<Violation> violations = paperViolations(rules, values, content.files(), signed, lacks);
        violations.addAll(changedSince(content.answers(), seen, names));
        if (!violations.isEmpty()) {
            throw BusinessException.all(violations);
        }
        if (!content.letter() && !hasUnsentChanges(rules.form(), rules.track(), values, content.files())) {
            throw new BusinessException("assisted.after.nothing");
        }
        paper.entered(signed, by, now);
        return freeze(rules, values, frozen(rules, values, content.files()), hash(rules.form(), rules.track(), values, content.files()), permit, untitled,
                by, paper.cameAt());
    }

    /**
     * What a registrar has entered.
     *
     * @param files the files that answer questions
     * @param letter whether the original is there, which may itself be the answer
     */
    public record Entered(List<Answer> answers, List<AttachedFile> files, boolean letter) {
    }

    /** @throws BusinessException {@code assisted.received} when it has been received: then it is a case, and the applicant's */
    public void requireBeingEntered() {
        if (!assisted || status != ApplicationStatus.DRAFT) {
            throw new BusinessException("assisted.received");
        }
    }

    private static List<Violation> paperViolations(SubmissionRules rules, Map<String, String> values, List<AttachedFile> files, Boolean signed,
            boolean lacks) {
        PaperCheck check = PaperCheck.of(rules, values, files);
        List<Violation> violations = new ArrayList<>(check.blocking());
        if (signed == null) {
            violations.add(new Violation("signed", "assisted.signed.missing"));
        }
        if (check.wanting() && !lacks) {
            violations.add(new Violation("lacks", "assisted.lacks"));
        }
        return violations;
    }

    private Revision freeze(SubmissionRules rules, Map<String, String> values, String frozen, String hash, Optional<RevisionPermit> permit,
            String untitled, String by, Instant now) {
        boolean first = status == ApplicationStatus.DRAFT;
        Optional<RevisionPermit> answered = first ? Optional.empty() : permit.filter(RevisionPermit::accepts);
        RevisionKind kind = first ? RevisionKind.FIRST : answered.isPresent() ? RevisionKind.COMPLETION : RevisionKind.CHANGE;
        boolean lateNow = first ? rules.isLate(now) : answered.map(open -> open.isOverdue(now)).orElse(false);
        String levelText = values.getOrDefault(Reserved.LEVEL, "");
        PublicationLevel chosen = levelText.isEmpty() ? rules.defaultLevel() : SubmissionRules.level(levelText).min(rules.defaultLevel());
        // A level once lowered is not raised by sending the form again: raising needs a second person on the board's side.
        level = level == null ? chosen : level.min(chosen);
        revisionCount++;
        String title = values.getOrDefault(Reserved.PUBLIC_TITLE, "").strip();
        Revision revision = new Revision(id(), revisionCount, kind, formId, rules, frozen, title.isEmpty() ? untitled : title,
                Answers.tidy(values.getOrDefault(Reserved.PUBLIC_SUMMARY, "")), SubmissionRules.amount(values).orElse(Money.ZERO).ore(), level, now, by,
                lateNow, answered.map(RevisionPermit::id).orElse(null));
        answered.ifPresent(open -> open.answer(revision.id(), now));
        revisionId = revision.id();
        contentHash = hash;
        if (first) {
            late = lateNow;
            receivedAt = now;
        }
        status = ApplicationStatus.SUBMITTED;
        return revision;
    }

    /**
     * Goes over to a newer version of the form. Answers that the new version asks for, and can read, are kept; the others are set
     * aside. What was submitted stays on its version, so only a draft can go over.
     *
     * @param from the version it has answered so far
     * @param newFormId key of the newer version
     * @param to the newer version
     * @param answers the stored answers
     * @throws BusinessException {@code application.form.submitted}, {@code application.form.not-newer}
     */
    public void moveTo(FormDefinition from, String newFormId, FormDefinition to, List<Answer> answers, String by, Instant now) {
        if (status != ApplicationStatus.DRAFT) {
            throw new BusinessException("application.form.submitted");
        }
        if (!to.code().equals(from.code()) || to.version() <= from.version()) {
            throw new BusinessException("application.form.not-newer");
        }
        unused(from, to, answers).forEach(answer -> answer.setAside(formId, by, now));
        formId = newFormId;
    }

    /** The answers that a newer version of the form would not use. */
    public static List<Answer> unused(FormDefinition from, FormDefinition to, List<Answer> answers) {
        return answers.stream().filter(answer -> !answer.text().isEmpty()).filter(answer -> {
            Optional<Question> asked = from.question(answer.question());
            Optional<Question> next = to.question(answer.question());
            return asked.isEmpty() || next.isEmpty() || !Answers.carries(asked.get(), next.get(), answer.text());
        }).toList();
    }

    /** Every answer by question code; files stand as their ids. */
    public static Map<String, String> values(FormDefinition form, List<Answer> answers, List<AttachedFile> files) {
        Map<String, String> values = new HashMap<>();
        answers.forEach(answer -> values.put(answer.question(), answer.text()));
        for (Question question : form.questions()) {
            if (question.kind() == QuestionKind.FILES) {
                values.put(question.code(), files.stream().filter(file -> file.question().equals(question.code()))
                        .map(AttachedFile::fileId).collect(Collectors.joining(",")));
            }
        }
        return values;
    }

    /**
     * Whether something was changed after the latest submission and has not been submitted. A level above the one that holds is no
     * change, since submitting cannot raise it.
     */
    public boolean hasUnsentChanges(FormDefinition form, String track, Map<String, String> values, List<AttachedFile> files) {
        if (status != ApplicationStatus.SUBMITTED) {
            return false;
        }
        String chosen = values.getOrDefault(Reserved.LEVEL, "");
        boolean lower = chosen.matches("[0-3]") && SubmissionRules.level(chosen).isLowerThan(level);
        return lower || !hash(form, track, values, files).equals(contentHash);
    }

    /** Hash of everything submitted but the level, which can also be lowered on its own. */
    private static String hash(FormDefinition form, String track, Map<String, String> values, List<AttachedFile> files) {
        Map<String, String> others = new HashMap<>(values);
        others.remove(Reserved.LEVEL);
        return Revision.hash(Json.canonical(content(form, track, others, files)));
    }

    /**
     * The hash a revision would have if exactly this were submitted; what is signed before submission.
     *
     * @param values every answer by question code
     */
    public String hashIfSubmitted(SubmissionRules rules, Map<String, String> values, List<AttachedFile> files) {
        return Revision.hash(frozen(rules, values, files));
    }

    /** The canonical text of a revision: the same answers, files and versions always give the same text. */
    private String frozen(SubmissionRules rules, Map<String, String> values, List<AttachedFile> files) {
        Map<String, Object> map = content(rules.form(), rules.track(), values, files);
        map.put("application", id());
        map.put("call", callId);
        map.put("form", rules.form().code());
        map.put("formVersion", rules.form().version());
        map.put("rules", rules.rulesVersion());
        map.put("track", rules.track());
        return Json.canonical(map);
    }

    private static Map<String, Object> content(FormDefinition form, String track, Map<String, String> values, List<AttachedFile> files) {
        Map<String, String> relevant = form.relevant(values, track);
        form.questions().stream().filter(question -> question.kind() == QuestionKind.FILES)
                .forEach(question -> relevant.remove(question.code()));
        Set<String> asked = form.shownCodes(values, track);
        Map<String, Object> map = new HashMap<>();
        map.put("answers", relevant);
        map.put("files", files.stream().filter(file -> asked.contains(file.question()))
                .sorted(Comparator.comparing(AttachedFile::question).thenComparing(AttachedFile::sha256).thenComparing(AttachedFile::name))
                .map(AttachedFile::frozen).toList());
        return map;
    }

    /** Everything that keeps these answers and files from being submitted, each at its question. */
    public static List<Violation> problems(SubmissionRules rules, Map<String, String> values, List<AttachedFile> files) {
        List<Violation> violations = new ArrayList<>(rules.form().validate(values, rules.track()));
        violations.addAll(callViolations(rules, values));
        for (AttachedFile file : files) {
            if (!file.ready()) {
                violations.add(new Violation(file.question(), "application.file.waiting", file.name()));
            }
        }
        return violations;
    }

    private static List<Violation> callViolations(SubmissionRules rules, Map<String, String> values) {
        List<Violation> violations = new ArrayList<>();
        Optional<Money> amount = SubmissionRules.amount(values);
        if (rules.ceiling() != null && amount.isPresent() && amount.get().isMoreThan(rules.ceiling())) {
            violations.add(new Violation(Reserved.AMOUNT, "application.amount.ceiling", rules.ceiling().typed()));
        }
        String chosen = values.getOrDefault(Reserved.LEVEL, "");
        if (chosen.matches("[0-3]") && rules.defaultLevel().isLowerThan(SubmissionRules.level(chosen))) {
            violations.add(new Violation(Reserved.LEVEL, "application.level.above"));
        }
        String neighbourhood = values.getOrDefault(Reserved.NEIGHBOURHOOD, "");
        if (!neighbourhood.isEmpty() && !rules.neighbourhoods().isEmpty() && !rules.neighbourhoods().contains(neighbourhood)) {
            violations.add(new Violation(Reserved.NEIGHBOURHOOD, "application.neighbourhood.other"));
        }
        violations.addAll(rules.together(values));
        return violations;
    }

    private static List<Violation> changedSince(List<Answer> answers, Map<String, Long> seen,
            UnaryOperator<String> names) {
        List<Violation> violations = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.version() != seen.getOrDefault(answer.question(), 0L)) {
                violations.add(new Violation(answer.question(), "application.answers.changed", names.apply(answer.savedBy()),
                        Moments.of(answer.savedAt())));
            }
        }
        return violations;
    }

    /** Notes the number the board's register gave the first submission. */
    public void received(String number) {
        if (receptionNumber != null) {
            throw new IllegalStateException("application " + id() + " has its reception number already");
        }
        receptionNumber = number;
    }

    /**
     * Takes the application back. Its revisions stay; the case is then decided as discontinued.
     *
     * @throws BusinessException when it was never submitted, is withdrawn already, or has been decided
     */
    public void withdraw(String by, Instant at) {
        if (status == ApplicationStatus.WITHDRAWN) {
            throw new BusinessException("application.withdrawn");
        }
        if (!status.mayBecome(ApplicationStatus.WITHDRAWN)) {
            throw new BusinessException("application.withdraw.draft");
        }
        if (handling == Handling.DECIDED) {
            throw new BusinessException("application.decided");
        }
        status = ApplicationStatus.WITHDRAWN;
        withdrawnAt = at;
        withdrawnBy = by;
    }

    /** Lowers the level of publication of what was submitted; asking for the same or a higher one is refused. */
    public void lowerLevel(PublicationLevel lower) {
        if (level == null) {
            throw new BusinessException("application.level.draft");
        }
        if (!lower.isLowerThan(level)) {
            throw new BusinessException("application.level.not-lower").at(Reserved.LEVEL);
        }
        level = lower;
    }

    /** The board's side has come further; it never goes back, so a later word about less is ignored. */
    public void handled(Handling now) {
        if (now.compareTo(handling) > 0) {
            handling = now;
        }
    }

    /** A court has annulled the decision: an officer has it again, and it can be completed and withdrawn as before the decision. */
    public void undecided() {
        if (handling == Handling.DECIDED) {
            handling = Handling.CLAIMED;
        }
    }

    public String associationId() {
        return associationId;
    }

    public String callId() {
        return callId;
    }

    public String boardId() {
        return boardId;
    }

    public String formId() {
        return formId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Account of the one who answers for it: who began or entered it, until it is handed over. */
    public String responsible() {
        return responsible == null ? createdBy : responsible;
    }

    /**
     * Somebody else answers for it from now on.
     *
     * @throws BusinessException {@code application.hand-over.closed} when it has been withdrawn or decided
     */
    public void handOver(String accountId) {
        if (status == ApplicationStatus.WITHDRAWN || handling == Handling.DECIDED) {
            throw new BusinessException("application.hand-over.closed");
        }
        responsible = accountId;
    }

    public String createdBy() {
        return createdBy;
    }

    public ApplicationStatus status() {
        return status;
    }

    public Handling handling() {
        return handling;
    }

    /** How many revisions were submitted. */
    public int revisionCount() {
        return revisionCount;
    }

    /** The latest revision, or null for a draft. */
    public String revisionId() {
        return revisionId;
    }

    /** The level of publication, null for a draft. */
    public PublicationLevel level() {
        return level;
    }

    /** The number the board's register gave, null for a draft. */
    public String receptionNumber() {
        return receptionNumber;
    }

    /** When the first revision was received, null for a draft. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** Whether the first revision came after the deadline. */
    public boolean late() {
        return late;
    }

    /** Whether a registrar entered it for the association, from paper or as told. */
    public boolean assisted() {
        return assisted;
    }

    /** The application that this draft will complete when it is received, or null. */
    public String completes() {
        return completes;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawnBy() {
        return withdrawnBy;
    }
}
