package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.samstod.associations.PayableAccount;
import org.samstod.grants.domain.Exclusion;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Instalment;
import org.samstod.grants.domain.Payment;
import org.samstod.grants.domain.PaymentRun;
import org.samstod.grants.domain.PaymentRuns;
import org.samstod.grants.domain.RunBook;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.Clock;
import org.samstod.shared.Keys;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/** What the services of payments share: whose run it is, who sees which names, and a run with everything that moves with it. */
@ApplicationScoped
class PaymentDesk {

    /** Kind of a run to those who name it. */
    static final String KIND = "payment-run";

    @Inject
    PaymentRuns runs;

    @Inject
    Grants grants;

    @Inject
    PaymentCheck check;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    Subject subject(String boardId) {
        return new Subject(KIND, null, boardId, null);
    }

    PaymentRun get(String runId) {
        return allowed(runs.find(runId));
    }

    PaymentRun locked(String runId) {
        return allowed(runs.findLocked(runId));
    }

    private PaymentRun allowed(Optional<PaymentRun> found) {
        PaymentRun run = found.orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.PAYMENT_MANAGE, new Subject(KIND, run.id(), run.boardId(), null));
        return run;
    }

    /** Whether the acting person is named to see protected payees of a board today. */
    boolean named(String boardId) {
        return runs.rightsOf(gate.actorId(), boardId).stream().anyMatch(one -> one.protectedNames() && one.validOn(clock.today()));
    }

    /** Whether a payee's name is for named persons only (product.md, Levels). */
    static boolean guarded(Grant grant) {
        return grant.level().isLowerThan(PublicationLevel.LIMITED);
    }

    /** The run with its payments and their locked instalments. */
    RunBook book(PaymentRun run) {
        List<Payment> payments = runs.payments(run.id());
        List<Instalment> instalments = new ArrayList<>();
        Keys.parts(payments.stream().map(Payment::instalmentId).toList()).forEach(some -> instalments.addAll(grants.locked(some)));
        return new RunBook(run, payments, instalments);
    }

    /** Payments of a run that has not been sent which something holds back by now: a stop, an appeal, a changed account. */
    List<DueLine> held(PaymentRun run) {
        List<Payment> payments = runs.payments(run.id());
        Map<String, Grant> paid = grants.byId(payments.stream().map(Payment::grantId).toList());
        PaymentCheck.Found found = check.of(paid.values(), false);
        boolean named = named(run.boardId());
        List<DueLine> held = new ArrayList<>();
        for (Payment one : payments) {
            Grant grant = paid.get(one.grantId());
            PayableAccount account = found.accounts().get(one.associationId());
            Exclusion why = found.why().get(one.grantId());
            if (why == null && (account == null || !one.accountNumber().equals(account.number()) || !one.accountKind().equals(account.kind())
                    || !Objects.equals(one.ocr(), account.ocr()))) {
                why = Exclusion.ACCOUNT_PENDING;
            }
            if (why != null) {
                held.add(new DueLine(one.instalmentId(), one.grantId(), one.reference(), guarded(grant) && !named ? null : one.payee(), one.amount(),
                        one.year(), run.payOn(), why.name(), null));
            }
        }
        return held;
    }
}
