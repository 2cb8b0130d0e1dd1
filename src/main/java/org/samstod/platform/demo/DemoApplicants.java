package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.applications.AnswerService;
import org.samstod.applications.AnswerView;
import org.samstod.applications.ApplicationFileService;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.ApplicationSummary;
import org.samstod.applications.ApplicationView;
import org.samstod.applications.AssistedApplicationService;
import org.samstod.applications.AssistedFollowUpService;
import org.samstod.applications.BeginAssisted;
import org.samstod.applications.BeginFollowUp;
import org.samstod.applications.CameBy;
import org.samstod.applications.DraftService;
import org.samstod.applications.SaveAnswer;
import org.samstod.applications.SignatureService;
import org.samstod.applications.SubmitAssisted;
import org.samstod.associations.AssociationService;
import org.samstod.associations.BoardService;
import org.samstod.associations.ChangeAccount;
import org.samstod.associations.ClaimAssociation;
import org.samstod.associations.ClaimReceipt;
import org.samstod.associations.ClaimView;
import org.samstod.associations.Evidence;
import org.samstod.associations.MandateService;
import org.samstod.associations.MemberView;
import org.samstod.associations.MembershipService;
import org.samstod.associations.PayoutAccountService;
import org.samstod.associations.StateMandate;
import org.samstod.associations.VaultService;
import org.samstod.districts.DistrictService;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.forms.Answers;
import org.samstod.forms.BudgetLine;
import org.samstod.forms.FinancingLine;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.Clock;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.document.PlainPdf;

/** The associations' side of the demo city: claiming a place, writing and submitting, all through the services. */
@ApplicationScoped
public class DemoApplicants {

    @Inject
    MembershipService memberships;

    @Inject
    AssociationService associations;

    @Inject
    BoardService board;

    @Inject
    MandateService mandates;

    @Inject
    PayoutAccountService payouts;

    @Inject
    VaultService vault;

    @Inject
    SignatureService signatures;

    @Inject
    ApplicationService applications;

    @Inject
    DraftService drafts;

    @Inject
    AnswerService answers;

    @Inject
    ApplicationFileService files;

    @Inject
    AssistedApplicationService assisted;

    @Inject
    AssistedFollowUpService followUps;

    @Inject
    DistrictService districts;

    @Inject
    Clock clock;

    /** A person claims an association's place; nobody has verified it yet. */
    public ClaimReceipt claim(Actor person, DemoPlan.Association association, String boardId) {
        return ActAs.call(person, () -> memberships.claim(new ClaimAssociation(association.number(), association.name(), boardId,
                List.of(new Evidence("arsmotesprotokoll.pdf", pdf("Årsmötesprotokoll", association.name()))))));
    }

    /** The same, verified by an officer of the board; the person then acts for the association. */
    public Actor verified(Actor person, DemoPlan.Association association, DemoCast.Staff board) {
        ClaimReceipt receipt = claim(person, association, board.boardId());
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            ClaimView claim = memberships.claim(receipt.membershipId());
            memberships.verify(claim.id(), claim.version(), List.of("administrator", "signatory"), "Årsmötesprotokoll § 8");
        });
        return Actor.member(person.accountId(), person.name(), receipt.associationId());
    }

    /** A further person of an association, accepted by its administrator. */
    public void joins(Actor person, DemoPlan.Association association, DemoCast.Staff board, Actor administrator, String post) {
        ClaimReceipt receipt = claim(person, association, board.boardId());
        ActAs.run(administrator, () -> memberships.members(administrator.associationId()).stream()
                .filter(member -> member.membershipId().equals(receipt.membershipId())).findFirst()
                .ifPresent(claim -> memberships.accept(claim.membershipId(), claim.version(), List.of(post))));
    }

    /** The administrator answers the yearly question: everybody is still there. */
    public void everybodyStays(Actor administrator) {
        ActAs.run(administrator, () -> {
            List<MemberView> members = board.question(administrator.associationId()).members();
            board.answer(administrator.associationId(), members.stream().map(MemberView::membershipId).toList(),
                    members.stream().collect(Collectors.toMap(MemberView::membershipId, MemberView::version)));
        });
    }

    /**
     * An administrator states who signs, by minutes; one person signs alone, several two together.
     *
     * @return key of the statement
     */
    public String states(Actor administrator, DemoPlan.Association association, List<Actor> people, boolean kept) {
        return ActAs.call(administrator, () -> {
            List<String> accounts = people.stream().map(Actor::accountId).toList();
            List<String> holders = memberships.members(administrator.associationId()).stream()
                    .filter(member -> accounts.contains(member.accountId())).map(MemberView::membershipId).toList();
            LocalDate met = clock.today().minusMonths(5);
            String statement = mandates.state(new StateMandate(administrator.associationId(), holders, people.size() > 1 ? "two-together" : "alone",
                    met, met.plusMonths(13), null, "konstituerande-protokoll.pdf", pdf("Konstituerande protokoll", association.name())));
            if (!kept) {
                vault.items(administrator.associationId()).stream().filter(item -> item.kind().equals("constituting-minutes"))
                        .forEach(item -> vault.remove(item.id(), item.version()));
            }
            return statement;
        });
    }

    /** An officer has compared it with the minutes. */
    public void confirmed(DemoCast.Staff board, String statement) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> mandates.confirm(statement, mandates.statement(statement).version()));
    }

    /** An administrator states where money goes; gives back the account's key. */
    public String account(Actor administrator, DemoPlan.Association association, String kind, String number) {
        return ActAs.call(administrator, () -> payouts.change(new ChangeAccount(administrator.associationId(), kind, number, true,
                "fran-banken.pdf", pdf("Kontoutdrag", association.name()))));
    }

    /** An officer has compared it with the evidence. */
    public void accountConfirmed(DemoCast.Staff board, String account) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> payouts.confirm(account, payouts.account(account).version()));
    }

    /** A signatory signs what was submitted. */
    public void signs(Actor signatory, String applicationId) {
        ActAs.run(signatory, () -> {
            String secret = signatures.ask(applicationId, signatory.accountId()).orElseThrow();
            signatures.sign(secret, signatures.open(secret).hash());
        });
    }

    /** Somebody is asked to sign, and has not yet. */
    public void asksToSign(Actor member, String applicationId, Actor signatory) {
        ActAs.run(member, () -> signatures.ask(applicationId, signatory.accountId()));
    }

    /** A draft with every answer and file. */
    public String draft(Actor member, String callId, DemoPlan.Association association, DemoPlan.Project project, PublicationLevel level) {
        return ActAs.call(member, () -> {
            int known = (int) applications.mine(callId).stream().filter(ApplicationSummary::draft).count();
            String id = drafts.start(callId, known);
            fill(id, association, project, level, 0);
            return id;
        });
    }

    /** A draft of which only the first answers are there. */
    public String begun(Actor member, String callId, DemoPlan.Association association, DemoPlan.Project project) {
        return ActAs.call(member, () -> {
            String id = drafts.start(callId, 0);
            fill(id, association, project, association.level(), 3);
            return id;
        });
    }

    /** Submits what stands; the application's id is given back. */
    public String submit(Actor member, String applicationId) {
        return ActAs.call(member, () -> {
            Map<String, Long> seen = new HashMap<>();
            applications.application(applicationId).answers().forEach((code, answer) -> seen.put(code, answer.version()));
            applications.submit(applicationId, seen);
            return applicationId;
        });
    }

    /** Changes one answer; for the answer to a completion request. */
    public void change(Actor member, String applicationId, String question, String text) {
        ActAs.run(member, () -> {
            AnswerView before = applications.application(applicationId).answer(question);
            answers.save(new SaveAnswer(applicationId, question, text, before.version(), null));
        });
    }

    /**
     * A registrar enters an application that came on paper: it says nothing of when, nothing is declared, and nobody has signed.
     *
     * @param cameAt when it came
     */
    public String onPaper(Actor registrar, String callId, DemoPlan.Association association, DemoPlan.Project project, LocalDateTime cameAt) {
        return ActAs.call(registrar, () -> {
            String id = beginAssisted(callId, association, CameBy.PAPER, cameAt);
            assisted.addFile(id, AssistedApplicationService.ORIGINAL, List.of(new ApplicationFileService.Incoming("ansokan-pa-papper.pdf",
                    pdf("Ansökan", association.name()))));
            for (Question question : assisted.view(id).form().questions()) {
                boolean wanting = question.kind() == QuestionKind.FILES || question.kind() == QuestionKind.DECLARATION || "when".equals(question.code());
                String text = wanting ? "" : answer(question, association, project, association.level());
                if (!text.isEmpty()) {
                    assisted.save(new SaveAnswer(id, question.code(), text, 0, null));
                }
            }
            assisted.submit(new SubmitAssisted(id, seen(id), false, true, Map.of()));
            return id;
        });
    }

    /** The association of an application on paper calls and says what was missing; the registrar enters it. */
    public void addedByPhone(Actor registrar, String applicationId, LocalDateTime cameAt) {
        ActAs.run(registrar, () -> {
            String id = followUps.begin(new BeginFollowUp(applicationId, CameBy.PHONE, cameAt.toLocalDate(), cameAt.toLocalTime().toString()));
            assisted.save(new SaveAnswer(id, "when", "Torsdagar 18–20 (FIKTIVT)", assisted.view(id).answer("when").version(), null));
            assisted.submit(new SubmitAssisted(id, seen(id), false, true, Map.of()));
        });
    }

    private Map<String, Long> seen(String assistedId) {
        Map<String, Long> seen = new HashMap<>();
        assisted.view(assistedId).answers().forEach((code, answer) -> seen.put(code, answer.version()));
        return seen;
    }

    /** A registrar has begun to enter what an association told on the telephone. */
    public String toldByPhone(Actor registrar, String callId, DemoPlan.Association association, DemoPlan.Project project, LocalDateTime cameAt) {
        return ActAs.call(registrar, () -> {
            String id = beginAssisted(callId, association, CameBy.PHONE, cameAt);
            assisted.save(new SaveAnswer(id, "public.title", project.title(), 0, null));
            assisted.save(new SaveAnswer(id, "amount", Integer.toString(project.amount()), 0, null));
            return id;
        });
    }

    private String beginAssisted(String callId, DemoPlan.Association association, CameBy way, LocalDateTime cameAt) {
        return assisted.begin(new BeginAssisted(callId, association.number(), association.name(), way, cameAt.toLocalDate(),
                cameAt.toLocalTime().toString(), "Kerstin Kontakt (FIKTIV)", "08-123 456 78", null));
    }

    public void withdraw(Actor member, String applicationId) {
        ActAs.run(member, () -> applications.withdraw(applicationId));
    }

    public void reportThreat(Actor member) {
        ActAs.run(member, () -> associations.reportThreat(member.associationId()));
    }

    private void fill(String id, DemoPlan.Association association, DemoPlan.Project project, PublicationLevel level, int most) {
        ApplicationView view = applications.application(id);
        int written = 0;
        for (Question question : view.form().questions()) {
            if (most > 0 && written == most) {
                return;
            }
            if (question.kind() == QuestionKind.FILES) {
                if (question.code().equals("file.minutes") || question.required() && most == 0) {
                    files.add(id, question.code(), List.of(new ApplicationFileService.Incoming(question.code().substring(5) + ".pdf",
                            pdf(question.code(), association.name()))));
                }
                continue;
            }
            String text = answer(question, association, project, level);
            if (!text.isEmpty()) {
                answers.save(new SaveAnswer(id, question.code(), text, 0, null));
                written++;
            }
        }
    }

    private String answer(Question question, DemoPlan.Association association, DemoPlan.Project project, PublicationLevel level) {
        return switch (question.code()) {
            case "public.title" -> project.title();
            case "public.summary" -> project.summary();
            case "publication.level" -> Integer.toString(level.number());
            case "amount" -> Integer.toString(project.amount());
            case "budget" -> Answers.writeBudget(List.of(new BudgetLine("Ledare och lokal", Integer.toString(project.amount() * 2 / 3)),
                    new BudgetLine("Material och fika", Integer.toString(project.amount() - project.amount() * 2 / 3 + 500))));
            case "financing" -> Answers.writeFinancing(List.of(new FinancingLine("Egna pengar", FinancingLine.GRANTED, "500")));
            case "target" -> project.target();
            case "when" -> project.when();
            case "where" -> association.place();
            case "neighbourhood" -> neighbourhood(association);
            case "starts" -> clock.today().plusMonths(2).toString();
            case "ends" -> clock.today().plusMonths(8).toString();
            case "age.from" -> "6";
            case "age.to" -> "19";
            default -> switch (question.kind()) {
                case SHORT_TEXT, LONG_TEXT -> "Vi har arbetat så här i flera år och vet att det fungerar. " + project.summary();
                case NUMBER -> "25";
                case AMOUNT -> "1000";
                case DATE -> clock.today().plusMonths(3).toString();
                case CHOICE, CHOICES -> question.options().get(0).code();
                case DECLARATION -> Answers.YES;
                default -> "";
            };
        };
    }

    private String neighbourhood(DemoPlan.Association association) {
        return districts.neighbourhoods(clock.today()).stream().filter(place -> place.name().equals(association.place())).findFirst()
                .map(NeighbourhoodView::slug).orElseThrow(() -> new IllegalStateException("no neighbourhood " + association.place()));
    }

    private static ByteArrayInputStream pdf(String title, String name) {
        return new ByteArrayInputStream(PlainPdf.of(title + ", " + name));
    }
}
