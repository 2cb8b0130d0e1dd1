package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.samstod.associations.PayableAccount;
import org.samstod.calls.FrameService;
import org.samstod.calls.FrameView;
import org.samstod.districts.HolidayService;
import org.samstod.grants.domain.Accounting;
import org.samstod.grants.domain.AttestRule;
import org.samstod.grants.domain.Exclusion;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Instalment;
import org.samstod.grants.domain.Payee;
import org.samstod.grants.domain.Payment;
import org.samstod.grants.domain.PaymentRun;
import org.samstod.grants.domain.PaymentRuns;
import org.samstod.grants.domain.RunState;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Keys;
import org.samstod.shared.Money;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;
import org.samstod.shared.Sha256;

/**
 * Payment runs of a board: what is due and what is held back and why; a run made by one finance officer, attested by another whose right reaches
 * it, handed over, or cancelled before that. Each step is one transaction, so that a stop between two leaves a run where it can go on.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PaymentRunService {

    /** Most payments of a run. */
    static final int MOST = 100_000;

    @Inject
    PaymentRuns runs;

    @Inject
    Grants grants;

    @Inject
    PaymentDesk desk;

    @Inject
    PaymentCheck check;

    @Inject
    FrameService frames;

    @Inject
    HolidayService holidays;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The runs of the acting person's board, the newest first. */
    @UseCase(permission = Permission.PAYMENT_MANAGE)
    public Page<RunSummary> runs(PageRequest page) {
        String board = user.requireActor().boardId();
        return new Page<>(runs.ofBoard(board, page.offset(), page.size()).stream().map(one -> new RunSummary(one.id(), one.label(), one.state().name(),
                one.payOn(), one.payments(), one.sum(), one.madeName())).toList(), runs.countOfBoard(board));
    }

    /** The day a run can be paid first: today, or the next banking day. */
    @UseCase(permission = Permission.PAYMENT_MANAGE)
    public LocalDate firstDay() {
        return holidays.calendar().workdayOnOrAfter(clock.today());
    }

    /**
     * What would be paid on a day, and what is held back.
     *
     * @throws BusinessException {@code payment.day.…} when it is no banking day, or past
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE)
    public DueList due(LocalDate payOn) {
        return list(payOn, candidates(payOn));
    }

    /** Instalments that are due, their grants, and what holds them back. */
    private record Candidates(List<Instalment> instalments, Map<String, Grant> grants, PaymentCheck.Found found, boolean named) {

        Exclusion why(Instalment one) {
            return found.why().get(one.grantId());
        }

        List<Instalment> paid() {
            return instalments.stream().filter(one -> why(one) == null).toList();
        }
    }

    private Candidates candidates(LocalDate payOn) {
        if (payOn == null || payOn.isBefore(clock.today())) {
            throw new BusinessException("payment.day.past").at("payOn");
        }
        if (!holidays.calendar().isWorkday(payOn)) {
            throw new BusinessException("payment.day.holiday").at("payOn");
        }
        String board = user.requireActor().boardId();
        gate.require(Permission.PAYMENT_MANAGE, desk.subject(board));
        List<Instalment> due = grants.due(board, payOn, MOST);
        Map<String, Grant> found = grants.byId(due.stream().map(Instalment::grantId).toList());
        return new Candidates(due, found, check.of(found.values(), true), desk.named(board));
    }

    private static DueList list(LocalDate payOn, Candidates candidates) {
        List<DueLine> paid = new ArrayList<>();
        List<DueLine> excluded = new ArrayList<>();
        for (Instalment one : candidates.instalments()) {
            Grant grant = candidates.grants().get(one.grantId());
            Exclusion why = candidates.why(one);
            (why == null ? paid : excluded).add(new DueLine(one.id(), grant.id(), grant.number(),
                    PaymentDesk.guarded(grant) && !candidates.named() ? null : grant.applicant(), one.amount(), one.year(), one.dueOn(),
                    why == null ? null : why.name(), one.lastReason()));
        }
        return new DueList(payOn, paid, excluded, Money.sum(paid.stream().map(DueLine::amount).toList()), hash(payOn, candidates.paid()),
                candidates.instalments().size() == MOST);
    }

    private static String hash(LocalDate payOn, List<Instalment> paid) {
        StringBuilder content = new StringBuilder(payOn.toString());
        paid.forEach(one -> content.append('|').append(one.id()).append(',').append(one.version()));
        return Sha256.of(content.toString());
    }

    /**
     * Makes a run of exactly what was looked at.
     *
     * @param seen hash of what was looked at
     * @return its key
     * @throws BusinessException {@code payment.none}; a {@link Conflict} when something else is due by now
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "payment.make")
    public String make(LocalDate payOn, String seen) {
        Candidates candidates = candidates(payOn);
        List<Instalment> chosen = candidates.paid();
        if (chosen.isEmpty()) {
            throw new BusinessException("payment.none");
        }
        if (!hash(payOn, chosen).equals(seen)) {
            throw new Conflict("payment.changed");
        }
        Keys.parts(chosen.stream().map(Instalment::id).toList()).forEach(grants::locked);
        Instant now = clock.now();
        String board = user.requireActor().boardId();
        PaymentRun run = new PaymentRun(board, payOn.getYear(), runs.lastNumber(board, payOn.getYear()) + 1, runs.profileOn(payOn).orElse(null), payOn,
                gate.actorId(), user.requireActor().name(), now);
        runs.add(run);
        Map<String, Accounting> accounting = new HashMap<>();
        List<Payment> payments = new ArrayList<>();
        for (Instalment one : chosen) {
            Grant grant = candidates.grants().get(one.grantId());
            PayableAccount account = candidates.found().accounts().get(grant.associationId());
            payments.add(run.take(one, new Payee(grant.associationId(), account.holder(), grant.number(), account.kind(), account.number(), account.ocr()),
                    accounting.computeIfAbsent(grant.callId() + "|" + one.year(), key -> accounting(grant.callId(), one.year()))));
        }
        runs.addAll(payments);
        journal.act(run, Map.of("payOn", payOn, "payments", run.payments(), "sum", run.sum().ore(), "kind", run.kind(), "instalments",
                Sha256.of(String.join(",", chosen.stream().map(Instalment::id).toList()))));
        return run.id();
    }

    private Accounting accounting(String callId, int year) {
        List<String> parts = frames.frameOf(callId, year).map(FrameView::accounting).orElse(List.of());
        return parts.size() < 5 ? new Accounting(null, null, null, null, null)
                : new Accounting(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }

    /** A run with a page of its payments. */
    @UseCase(permission = Permission.PAYMENT_MANAGE)
    public RunView run(String runId, PageRequest page) {
        PaymentRun run = desk.get(runId);
        boolean named = desk.named(run.boardId());
        List<Payment> payments = runs.payments(run.id(), page.offset(), page.size());
        Map<String, Grant> paid = grants.byId(payments.stream().map(Payment::grantId).toList());
        List<RunLine> lines = payments.stream().map(one -> line(one, PaymentDesk.guarded(paid.get(one.grantId())) && !named)).toList();
        Map<String, Long> states = new LinkedHashMap<>();
        runs.states(run.id()).forEach((state, number) -> states.put(state.name(), number));
        boolean open = run.state() == RunState.MADE || run.state() == RunState.ATTESTED;
        return new RunView(run.id(), run.version(), run.label(), run.state().name(), run.kind().name(), run.payOn(), run.payments(), run.sum(),
                run.madeName(), run.madeAt(), run.attestedName(), run.attestedAt(), run.sentAt(), run.voucher(), runs.byCostCentre(run.id()), states,
                lines, run.state() == RunState.MADE ? against(run).map(AttestRule::name).orElse(null) : null, run.madeBy().equals(gate.actorId()),
                runs.guarded(run.id()), named, run.profileId() != null, open ? desk.held(run) : List.of());
    }

    private static RunLine line(Payment one, boolean hidden) {
        String reason = one.reasonText() == null ? one.reasonCode()
                : one.reasonCode() == null ? one.reasonText() : one.reasonCode() + ": " + one.reasonText();
        String number = one.accountNumber();
        return new RunLine(one.id(), one.number(), one.grantId(), one.reference(), hidden ? null : one.payee(), one.amount(), one.year(),
                one.accountKind(), hidden ? null : number.substring(number.length() - Math.min(4, number.length() / 2)), one.accounting().costCentre(),
                one.state().name(), reason, one.paidOn(), one.voucher());
    }

    private Optional<AttestRule> against(PaymentRun run) {
        return AttestRule.against(run, gate.actorId(), check.own(), runs.associations(run.id()), runs.rightsOf(gate.actorId(), run.boardId()),
                runs.byCostCentre(run.id()), clock.today());
    }

    /**
     * Another person approves the run.
     *
     * @throws BusinessException {@code payment.attest.own}, {@code .association}, {@code .right}, {@code payment.held}; a {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "payment.attest")
    public void attest(String runId, long seenVersion) {
        PaymentRun run = desk.locked(runId);
        run.requireVersion(seenVersion);
        Optional<AttestRule> against = against(run);
        if (against.isPresent()) {
            throw new BusinessException(switch (against.get()) {
                case MAKER -> "payment.attest.own";
                case OWN_ASSOCIATION -> "payment.attest.association";
                case NO_RIGHT -> "payment.attest.right";
            });
        }
        requireFree(run);
        run.attest(gate.actorId(), user.requireActor().name(), clock.now());
        journal.act(run, Map.of("attested", true, "sum", run.sum().ore()));
    }

    /**
     * The run leaves the portal: from now on its files can be fetched, and it cannot be cancelled.
     *
     * @throws BusinessException {@code payment.held}, {@code payment.moved}; a {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "payment.send")
    public void send(String runId, long seenVersion) {
        PaymentRun run = desk.locked(runId);
        run.requireVersion(seenVersion);
        requireFree(run);
        desk.book(run).send(gate.actorId(), clock.now());
        journal.act(run, Map.of("sent", true, "payments", run.payments(), "sum", run.sum().ore()));
    }

    private void requireFree(PaymentRun run) {
        List<DueLine> held = desk.held(run);
        if (!held.isEmpty()) {
            throw new BusinessException("payment.held", String.join(", ", new TreeSet<>(held.stream().limit(5).map(DueLine::reference).toList())));
        }
    }

    /**
     * The run is taken back before it has left; its instalments are due again.
     *
     * @throws BusinessException {@code payment.moved}; a {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "payment.cancel")
    public void cancel(String runId, long seenVersion) {
        PaymentRun run = desk.locked(runId);
        run.requireVersion(seenVersion);
        desk.book(run).cancel(clock.now());
        journal.act(run, Map.of("cancelled", true));
    }
}
