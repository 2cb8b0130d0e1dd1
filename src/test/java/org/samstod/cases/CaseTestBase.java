package org.samstod.cases;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.samstod.applications.AnswerService;
import org.samstod.applications.AnswerView;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.DraftService;
import org.samstod.applications.SaveAnswer;
import org.samstod.associations.AssociationService;
import org.samstod.associations.ClaimAssociation;
import org.samstod.associations.ClaimReceipt;
import org.samstod.associations.MembershipService;
import org.samstod.calls.CallDraft;
import org.samstod.calls.CallReviewService;
import org.samstod.calls.CallService;
import org.samstod.calls.CallTemplateService;
import org.samstod.calls.CreateFrame;
import org.samstod.calls.FrameService;
import org.samstod.cases.PreparationService.AssessmentEntry;
import org.samstod.cases.PreparationService.CheckEntry;
import org.samstod.cases.PreparationService.Propose;
import org.samstod.cases.RadarService.RadarEntry;
import org.samstod.container.ContainerTest;
import org.samstod.districts.AddDistrict;
import org.samstod.districts.DistrictService;
import org.samstod.districts.LegalGroundService;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.FreshNumbers;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** What the container tests of cases start from: a board of their own, its people, a call, and applications sent in for real. */
public abstract class CaseTestBase extends ContainerTest {

    protected static final String REASONS = "Verksamheten når unga som i dag saknar en mötesplats.";

    @Inject
    protected CaseService cases;

    @Inject
    protected PreparationService preparation;

    @Inject
    protected CompletionService completions;

    @Inject
    protected JavService javs;

    @Inject
    protected CaseListService list;

    @Inject
    protected CasePageService page;

    @Inject
    protected RadarService radar;

    @Inject
    protected ApplicantCaseService applicant;

    @Inject
    protected ApplicationService applications;

    @Inject
    DraftService drafts;

    @Inject
    protected AnswerService answers;

    @Inject
    protected MembershipService memberships;

    @Inject
    protected AssociationService associations;

    @Inject
    protected AccountService accounts;

    @Inject
    protected DistrictService districts;

    @Inject
    protected CallService calls;

    @Inject
    protected CallReviewService reviews;

    @Inject
    protected CallTemplateService templates;

    @Inject
    protected FrameService frames;

    @Inject
    protected LegalGroundService grounds;

    @Inject
    protected Clock clock;

    @PersistenceContext
    protected EntityManager em;

    @Resource(lookup = "java:appserver/TransactionManager")
    protected TransactionManager transaction;

    protected static <T> T as(Actor actor, Callable<T> work) {
        return ActAs.call(actor, work);
    }

    protected static void as(Actor actor, Runnable work) {
        ActAs.run(actor, work);
    }

    protected String account(String name) {
        return as(Actor.SYSTEM, () -> accounts.create(new CreateAccount(Ids.next() + "@example.org", name, null, "sv")));
    }

    protected Actor staff(String name, Role role, String board) {
        String id = account(name);
        String given = as(Actor.SYSTEM, () -> accounts.grantRole(new GrantRole(id, role, board, null, null)));
        Actor second = Actor.staff(Ids.next(), "Cia", Role.CITY_ADMINISTRATOR, null);
        as(second, () -> accounts.roles(List.of(id)).stream().filter(one -> one.id().equals(given) && one.awaitsConfirmation())
                .forEach(one -> accounts.confirmRole(given, one.version())));
        return Actor.staff(id, name, role, board);
    }

    protected String board(String registerMode) {
        String slug = "t-" + Ids.next().substring(0, 14);
        String board = as(Actor.SYSTEM, () -> districts.addDistrict(new AddDistrict(slug, "Test " + slug, null, LocalDate.of(2000, 1, 1),
                slug.substring(2, 12), "Test " + slug + " stadsdelsnämnd", "Test City District Board", "Test stadsdelsförvaltning",
                registerMode, "{BOARD} {YYYY}/{SEQ:4}")));
        as(Actor.SYSTEM, () -> districts.addNeighbourhood(slug + "-n", "Testdelen", slug, LocalDate.of(2000, 1, 1)));
        return board;
    }

    /** A published call of the light form. */
    protected String call(String board, boolean continuous, PublicationLevel level) {
        return call(board, continuous, level, clock.today().getYear());
    }

    /** A published call of the light form, of a fiscal year. */
    protected String call(String board, boolean continuous, PublicationLevel level, int year) {
        return call(board, continuous, level, year, null);
    }

    /** The same of another form; null for the light one. */
    protected String call(String board, boolean continuous, PublicationLevel level, int year, String formId) {
        String call = as(Actor.staff(Ids.next(), "Test", Role.PROGRAMME_ADMINISTRATOR, board), () -> {
            if (frames.frames(board, year).isEmpty()) {
                frames.create(new CreateFrame(board, year, "quick-grants", "Snabba bidrag", "Quick grants", Money.ofKronor(500_000),
                        List.of(), "Nämnden § 4", LocalDate.of(year, 1, 1)));
            }
            CallDraft draft = templates.draft("quick-activity", year).draft();
            Instant now = clock.now();
            String id = calls.create(board, year, "quick-activity", new CallDraft(draft.titleSv(), draft.titleEn(), draft.kind(),
                    draft.theme(), draft.perspective(), draft.target(), now.minus(Duration.ofDays(1)),
                    continuous ? null : now.plus(Duration.ofDays(30)), draft.ceilingOre(), draft.framePurpose(), draft.subFrame(), level,
                    formId == null ? draft.formId() : formId, draft.decisionRoute(), draft.expectedDecision(), draft.expectedPayment(), draft.useFrom(),
                    draft.useTo(), draft.reportDue(), draft.waitForAppealTime(), draft.contact(), draft.rulesSv(), draft.rulesEn(),
                    draft.tracks(), draft.documents(), draft.checklist(), draft.criteria(), draft.goals(), draft.areas(),
                    draft.neighbourhoods()));
            reviews.ask(id, calls.call(id).version());
            return id;
        });
        as(Actor.staff(Ids.next(), "Second", Role.PROGRAMME_ADMINISTRATOR, board), () -> reviews.publish(call, calls.call(call).version()));
        return call;
    }

    /** A verified administrator of a new association. */
    protected Actor member(String association, String board) {
        Actor person = Actor.member(account("Märta Medlem"), "Märta Medlem", null);
        ClaimReceipt receipt = as(person, () -> memberships.claim(new ClaimAssociation(FreshNumbers.association().digits(), association, board, List.of())));
        Actor verifier = Actor.staff(account("Vera"), "Vera", Role.UNIT_HEAD, board);
        as(verifier, () -> memberships.verify(receipt.membershipId(), memberships.claim(receipt.membershipId()).version(),
                List.of("administrator"), "Årsmötesprotokoll § 7"));
        return Actor.member(person.accountId(), person.name(), receipt.associationId());
    }

    /** Writes every answer the light form asks for. */
    protected void write(String application, String title, long kronor, int level) {
        String place = applications.neighbourhoods(applications.application(application).call().id()).keySet().iterator().next();
        Map<String, String> written = new LinkedHashMap<>();
        written.put("public.title", title);
        written.put("public.summary", "Vi läser läxor tillsammans på torsdagar.");
        written.put("target", "youth");
        written.put("neighbourhood", place);
        written.put("when", "Torsdagar 17–19");
        written.put("amount", Long.toString(kronor));
        written.put("budget", "[{\"amount\":\"" + kronor + "\",\"what\":\"Hyra och fika\"}]");
        written.put("publication.level", Integer.toString(level));
        written.put("declaration.conditions", "yes");
        Map<String, AnswerView> before = answers.answers(application);
        written.forEach((question, text) -> {
            if (!before.containsKey(question) || !before.get(question).text().equals(text)) {
                answers.save(new SaveAnswer(application, question, text, before.containsKey(question) ? before.get(question).version() : 0,
                        null));
            }
        });
    }

    /** Sends in an application with a text and a cost of its own. */
    protected String received(Actor member, String call, String title, String summary, String cost, long kronor, int level) {
        String application = as(member, () -> {
            String id = drafts.start(call, 100);
            write(id, title, kronor, level);
            rewrite(id, "public.summary", summary);
            rewrite(id, "budget", "[{\"amount\":\"" + kronor + "\",\"what\":\"" + cost + "\"}]");
            submit(id);
            return id;
        });
        return caseOf(application);
    }

    protected void rewrite(String application, String question, String text) {
        answers.save(new SaveAnswer(application, question, text, answers.answers(application).get(question).version(), null));
    }

    protected void submit(String application) {
        applications.submit(application, answers.answers(application).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().version())));
    }

    /** Sends an application in and gives the key of its case. */
    protected String received(Actor member, String call, String title, long kronor, int level) {
        String application = as(member, () -> {
            String id = drafts.start(call, 100);
            write(id, title, kronor, level);
            submit(id);
            return id;
        });
        return caseOf(application);
    }

    protected String caseOf(String application) {
        return as(Actor.SYSTEM, () -> cases.caseOfApplication(application).orElseThrow());
    }

    protected CaseView view(Actor actor, String caseId) {
        return as(actor, () -> page.view(caseId, java.util.Locale.forLanguageTag("sv")));
    }

    protected void claim(Actor officer, String caseId) {
        as(officer, () -> cases.claim(caseId, page.view(caseId, java.util.Locale.ROOT).version()));
    }

    protected void checkAll(Actor officer, String caseId) {
        CaseView seen = view(officer, caseId);
        as(officer, () -> preparation.recordChecks(caseId, seen.version(),
                seen.checks().stream().map(line -> new CheckEntry(line.code(), Finding.IN_ORDER, "")).toList()));
    }

    protected void prepare(Actor officer, String caseId) {
        checkAll(officer, caseId);
        as(officer, () -> preparation.startPreparation(caseId, view(officer, caseId).version()));
    }

    protected void assessAll(Actor officer, String caseId) {
        CaseView seen = view(officer, caseId);
        as(officer, () -> preparation.assess(caseId, seen.version(),
                seen.criteria().stream().map(line -> new AssessmentEntry(line.code(), Verdict.MET, REASONS)).toList()));
    }

    protected String ground() {
        return grounds.forDecisions(clock.today()).get(0).code();
    }

    /** Confirms the perspective as the call has it, where nobody has yet. */
    protected void confirmPerspective(Actor officer, String caseId) {
        CaseView seen = view(officer, caseId);
        if (!seen.perspectiveConfirmed()) {
            as(officer, () -> preparation.confirmPerspective(caseId, seen.version(), seen.perspective(), ""));
        }
    }

    /** Says of every hit that needs an answer that it is about something else, where the officer can. */
    protected void answerRadar(Actor officer, String caseId) {
        RadarView seen = as(officer, () -> radar.view(caseId));
        if (seen.open() > 0 && seen.mayAnswer()) {
            as(officer, () -> radar.answer(caseId, seen.version(), seen.strongest().stream()
                    .map(hit -> new RadarEntry(hit.caseId(), RadarWord.DIFFERENT_ACTIVITY, "En annan verksamhet, bara orden liknar.")).toList()));
        }
    }

    protected String propose(Actor officer, String caseId, Outcome outcome, String amount) {
        confirmPerspective(officer, caseId);
        answerRadar(officer, caseId);
        return as(officer, () -> preparation.propose(new Propose(caseId, view(officer, caseId).version(), outcome, amount,
                "Ansökan uppfyller kriterierna i utlysningen.", ground())));
    }

    /** Claims, checks, assesses and proposes the whole sum. */
    protected void proposed(Actor officer, String caseId) {
        claim(officer, caseId);
        prepare(officer, caseId);
        assessAll(officer, caseId);
        propose(officer, caseId, Outcome.GRANTED, view(officer, caseId).asked().typed());
    }

    protected static String code(Runnable act) {
        return org.junit.jupiter.api.Assertions.assertThrows(BusinessException.class, act::run).code();
    }

    protected void sql(String statement, Object... values) {
        try {
            transaction.begin();
            var query = em.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
