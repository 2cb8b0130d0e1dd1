package org.samstod.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.applications.AnswerService;
import org.samstod.applications.AnswerView;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.DraftService;
import org.samstod.applications.Receipt;
import org.samstod.applications.SaveAnswer;
import org.samstod.associations.AssociationService;
import org.samstod.associations.AssociationView;
import org.samstod.associations.ClaimAssociation;
import org.samstod.associations.ClaimReceipt;
import org.samstod.associations.MandateService;
import org.samstod.associations.MemberView;
import org.samstod.associations.MembershipService;
import org.samstod.associations.StateMandate;
import org.samstod.calls.CallDraft;
import org.samstod.calls.CallReviewService;
import org.samstod.calls.CallService;
import org.samstod.calls.CallTemplateService;
import org.samstod.calls.CallTexts;
import org.samstod.calls.CreateFrame;
import org.samstod.calls.FrameService;
import org.samstod.districts.DistrictService;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.Clock;
import org.samstod.shared.FreshNumbers;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** Makes what a test about applications needs: a board, a call, an association, a draft, a submission. All through the services. */
@ApplicationScoped
public class TestApplications {

    @Inject
    AccountService accounts;

    @Inject
    MembershipService memberships;

    @Inject
    MandateService mandates;

    @Inject
    NotificationService notifications;

    @Inject
    DistrictService districts;

    @Inject
    CallService calls;

    @Inject
    CallReviewService reviews;

    @Inject
    CallTemplateService templates;

    @Inject
    FrameService frames;

    @Inject
    AssociationService associations;

    @Inject
    ApplicationService applications;

    @Inject
    DraftService drafts;

    @Inject
    AnswerService answers;

    @Inject
    Clock clock;

    /** A board of its own. */
    public String board() {
        return ActAs.call(Actor.SYSTEM, () -> TestBoards.open(districts, clock.today()).id());
    }

    /** An account. */
    public String account(String name) {
        return ActAs.call(Actor.SYSTEM, () -> accounts.create(new CreateAccount(Ids.next() + "@example.org", name, null, "sv")));
    }

    /** A member of staff of a board with an account and the role. */
    public Actor staff(String name, Role role, String boardId) {
        String account = account(name);
        ActAs.run(Actor.SYSTEM, () -> accounts.grantRole(new GrantRole(account, role, boardId, null, null)));
        return Actor.staff(account, name, role, boardId);
    }

    /** A person who has claimed a new association and is not verified. */
    public Actor claimant(String name, String boardId) {
        String account = account(name);
        ClaimReceipt claim = claim(account, name, boardId);
        return Actor.member(account, name, claim.associationId());
    }

    /** The administrator of a new association. */
    public Actor administrator(String name, String boardId) {
        return verified(account(name), name, boardId);
    }

    private Actor verified(String account, String name, String boardId) {
        ClaimReceipt claim = claim(account, name, boardId);
        ActAs.run(Actor.staff(Ids.next(), "Olle", Role.CASE_OFFICER, boardId), () -> memberships.verify(claim.membershipId(),
                memberships.claim(claim.membershipId()).version(), List.of("administrator"), "Årsmötesprotokoll § 7"));
        return Actor.member(account, name, claim.associationId());
    }

    /** The administrator of a new association, who can sign in with this address and password. */
    public Actor administrator(String name, String boardId, String email, String password) {
        String account = ActAs.call(Actor.SYSTEM, () -> accounts.create(new CreateAccount(email, name, password, "sv")));
        return verified(account, name, boardId);
    }

    /** A further member of an administrator's association. */
    public Actor colleague(String name, Actor administrator, String role) {
        String account = account(name);
        AssociationView association = ActAs.call(administrator, () -> associations.association(administrator.associationId()));
        ClaimReceipt claim = ActAs.call(Actor.member(account, name, null), () -> memberships.claim(new ClaimAssociation(association.number().digits(),
                association.name(), association.homeBoardId(), List.of())));
        ActAs.run(administrator, () -> memberships.accept(claim.membershipId(), memberships.members(association.id()).stream()
                .filter(member -> member.membershipId().equals(claim.membershipId())).findFirst().orElseThrow().version(), List.of(role)));
        return Actor.member(account, name, association.id());
    }

    private ClaimReceipt claim(String account, String name, String boardId) {
        return ActAs.call(Actor.member(account, name, null),
                () -> memberships.claim(new ClaimAssociation(FreshNumbers.association().digits(), "Föreningen " + name, boardId, List.of())));
    }

    /** A further member of an administrator's association, invited with a role. */
    public Actor joins(Actor administrator, String name, String role) {
        String email = Ids.next() + "@example.org";
        String account = ActAs.call(Actor.SYSTEM, () -> accounts.create(new CreateAccount(email, name, null, "sv")));
        ActAs.run(administrator, () -> memberships.invite(administrator.associationId(), email, List.of(role)));
        Actor person = Actor.member(account, name, administrator.associationId());
        ActAs.run(person, () -> {
            String link = notifications.message(notifications.inbox(PageRequest.ofPage(1, 1)).rows().get(0).id()).link();
            memberships.acceptInvitation(link.substring(link.indexOf("code=") + 5));
        });
        return person;
    }

    /** An administrator states who signs, alone or two together; gives back the statement's key. */
    public String states(Actor administrator, boolean two, LocalDate validTo, Actor... people) {
        List<String> accountIds = Arrays.stream(people).map(Actor::accountId).toList();
        return ActAs.call(administrator, () -> {
            List<String> holders = memberships.members(administrator.associationId()).stream()
                    .filter(member -> accountIds.contains(member.accountId())).map(MemberView::membershipId).toList();
            return mandates.state(new StateMandate(administrator.associationId(), holders, two ? "two-together" : "alone",
                    clock.today().minusDays(1), validTo, null, "protokoll.txt",
                    new ByteArrayInputStream("Konstituerande protokoll, justerat".getBytes(StandardCharsets.UTF_8))));
        });
    }

    /** The same, confirmed by an officer of the board. */
    public String signatories(Actor administrator, String boardId, boolean two, Actor... people) {
        String statement = states(administrator, two, clock.today().plusMonths(10), people);
        confirms(boardId, statement);
        return statement;
    }

    /** An officer of the board confirms a statement. */
    public void confirms(String boardId, String statement) {
        ActAs.run(Actor.staff(Ids.next(), "Olle", Role.CASE_OFFICER, boardId),
                () -> mandates.confirm(statement, mandates.statement(statement).version()));
    }

    /** A published call of a board for small sums, level open; closesAt null for a continuous one. */
    public String call(String boardId, Instant closesAt) {
        return call(boardId, clock.now().minus(Duration.ofDays(30)), closesAt, PublicationLevel.OPEN);
    }

    /** The same with an opening and a level of its own. */
    public String call(String boardId, Instant opensAt, Instant closesAt, PublicationLevel level) {
        return call(boardId, opensAt, closesAt, level, CallTexts.NONE);
    }

    /** The same with words of its own in mails and letters. */
    public String call(String boardId, Instant opensAt, Instant closesAt, PublicationLevel level, CallTexts texts) {
        int year = clock.today().getYear();
        String call = ActAs.call(Actor.staff(Ids.next(), "Pia", Role.PROGRAMME_ADMINISTRATOR, boardId), () -> {
            if (frames.frames(boardId, year).isEmpty()) {
                frames.create(new CreateFrame(boardId, year, "quick-grants", "Snabba bidrag", "Quick grants", Money.ofKronor(1_000_000),
                        List.of(), "Nämnden § 4", LocalDate.of(year, 1, 1)));
            }
            CallDraft draft = templates.draft("quick-activity", year).draft();
            String id = calls.create(boardId, year, "quick-activity", new CallDraft(draft.titleSv(), draft.titleEn(), draft.kind(),
                    draft.theme(), draft.perspective(), draft.target(), opensAt, closesAt, draft.ceilingOre(), draft.framePurpose(),
                    draft.subFrame(), level, draft.formId(), draft.decisionRoute(), draft.expectedDecision(), draft.expectedPayment(),
                    draft.useFrom(), draft.useTo(), draft.reportDue(), draft.waitForAppealTime(), draft.contact(), draft.rulesSv(),
                    draft.rulesEn(), draft.tracks(), draft.documents(), draft.checklist(), draft.criteria(), draft.goals(), draft.areas(),
                    draft.neighbourhoods(), texts));
            return id;
        });
        publish(boardId, call);
        return call;
    }

    /** Publishes a draft through the two people it takes. */
    public void publish(String boardId, String callId) {
        ActAs.run(Actor.staff(Ids.next(), "Pia", Role.PROGRAMME_ADMINISTRATOR, boardId), () -> reviews.ask(callId, calls.call(callId).version()));
        ActAs.run(Actor.staff(Ids.next(), "Pär", Role.PROGRAMME_ADMINISTRATOR, boardId), () -> reviews.publish(callId, calls.call(callId).version()));
    }

    /** A complete draft of the actor's association. */
    public String draft(Actor actor, String callId) {
        return ActAs.call(actor, () -> {
            String id = drafts.start(callId, Integer.MAX_VALUE);
            complete().forEach((question, text) -> answers.save(new SaveAnswer(id, question, text, 0, null)));
            return id;
        });
    }

    /** Answers to every required question of the light form. */
    public static Map<String, String> complete() {
        Map<String, String> complete = new LinkedHashMap<>();
        complete.put("public.title", "Prova på schack");
        complete.put("public.summary", "Schack på lördagar för barn som aldrig har spelat.");
        complete.put("target", "children");
        complete.put("neighbourhood", "solberga");
        complete.put("when", "Lördagar 10–12");
        complete.put("amount", "12 000");
        complete.put("budget", "[{\"amount\":\"12 000\",\"what\":\"Lokal\"}]");
        complete.put("publication.level", "3");
        complete.put("declaration.conditions", "yes");
        return complete;
    }

    /** Changes one answer, whatever its version. */
    public void answer(Actor actor, String applicationId, String question, String text) {
        ActAs.run(actor, () -> {
            AnswerView now = applications.application(applicationId).answer(question);
            answers.save(new SaveAnswer(applicationId, question, text, now.version(), null));
        });
    }

    /** Submits what is there. */
    public Receipt submit(Actor actor, String applicationId) {
        return ActAs.call(actor, () -> applications.submit(applicationId, seen(actor, applicationId)));
    }

    /** The version of each answer, as a page would show it. */
    public Map<String, Long> seen(Actor actor, String applicationId) {
        return ActAs.call(actor, () -> applications.application(applicationId).answers().values().stream()
                .collect(Collectors.toMap(AnswerView::question, AnswerView::version)));
    }
}
