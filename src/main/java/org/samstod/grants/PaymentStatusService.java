package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.LedgerAnswer;
import org.samstod.grants.domain.Payment;
import org.samstod.grants.domain.PaymentRun;
import org.samstod.grants.domain.PaymentRuns;
import org.samstod.grants.domain.PaymentState;
import org.samstod.grants.domain.RunBook;
import org.samstod.grants.domain.StatusReport;
import org.samstod.grants.domain.StatusReport.Answer;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;

/**
 * What became of the payments of a run: read from the bank's answer or the ledger's list, or said by a second person. Taken on is not paid;
 * what came back is due again with its reason (domain facts §4). Reading the same answer twice changes nothing; one that says the opposite of what
 * stands changes nothing either, and is told.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PaymentStatusService {

    @Inject
    GrantMail mail;

    @Inject
    PaymentRuns runs;

    @Inject
    Grants grants;

    @Inject
    PaymentDesk desk;

    @Inject
    NotificationService notifications;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** What is said of one payment, wherever it comes from. */
    private record Said(String endToEndId, Answer answer, String code, String text, LocalDate day, String voucher) {
    }

    /**
     * Reads the bank's answer: a status report (pain.002) or a notification of what was booked (camt.054).
     *
     * @throws BusinessException {@code payment.file} when it is neither, {@code payment.file.other} when it answers another run,
     *         {@code payment.not-sent}
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "payment.bank-answer")
    public ReadBack readBank(String runId, InputStream file) {
        PaymentRun run = desk.locked(runId);
        run.requireSent();
        StatusReport report = StatusReport.read(file);
        if (!report.messageIds().isEmpty() && !report.messageIds().contains(run.messageId())) {
            throw new BusinessException("payment.file.other").at("file");
        }
        RunBook book = desk.book(run);
        List<Said> said = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (StatusReport.Line line : report.lines()) {
            named.add(line.endToEndId());
            said.add(new Said(line.endToEndId(), line.answer(), line.code(), line.text(), line.day(), null));
        }
        // What the bank does not name one by one, it answers as a part or as a whole.
        for (Payment one : report.messageIds().isEmpty() ? List.<Payment>of() : book.open()) {
            if (!named.contains(one.endToEndId())) {
                Answer whole = report.batches().entrySet().stream().filter(batch -> batch.getKey().equals(run.messageId() + part(run, one)))
                        .map(Map.Entry::getValue).filter(answer -> answer != Answer.NONE).findFirst().orElse(report.group());
                if (whole != Answer.NONE) {
                    said.add(new Said(one.endToEndId(), whole, null, null, null, null));
                }
            }
        }
        return apply(run, book, said);
    }

    private String part(PaymentRun run, Payment payment) {
        return runs.profile(run.profileId()).map(profile -> profile.debtor().fromBankgiro(payment.accountKind()) ? "-B" : "-K").orElse("");
    }

    /**
     * Reads the ledger's list: a line for each payment with its id, status, voucher number, day and reason.
     *
     * @throws BusinessException {@code payment.list} with the line that cannot be read, {@code payment.by-hand.own}, {@code payment.not-sent}
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "payment.ledger-answer")
    public ReadBack readLedger(String runId, String list) {
        PaymentRun run = desk.locked(runId);
        run.requireByHand(gate.actorId());
        List<Said> said = LedgerAnswer.read(list).stream().map(one -> new Said(one.endToEndId(), one.answer(), null, one.reason(), one.day(),
                one.voucher())).toList();
        return apply(run, desk.book(run), said);
    }

    /**
     * A second person says that everything that is under way has arrived.
     *
     * @param voucher number of the run's voucher in the ledger, or null
     * @throws BusinessException {@code payment.by-hand.own}, {@code payment.day}, {@code payment.not-sent}
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "payment.paid")
    public ReadBack allPaid(String runId, LocalDate paidOn, String voucher) {
        PaymentRun run = desk.locked(runId);
        run.requireByHand(gate.actorId());
        if (paidOn == null || paidOn.isAfter(clock.today()) || paidOn.isBefore(Clock.dayOf(run.sentAt()))) {
            throw new BusinessException("payment.day").at("paidOn");
        }
        String number = voucher == null || voucher.isBlank() ? null : voucher.strip();
        if (number != null) {
            run.book(number);
        }
        RunBook book = desk.book(run);
        return apply(run, book, book.open().stream().map(one -> new Said(one.endToEndId(), Answer.PAID, null, null, paidOn, number)).toList());
    }

    /**
     * A second person says that one payment came back.
     *
     * @throws BusinessException {@code payment.by-hand.own}, {@code payment.reason}, {@code payment.moved}
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "payment.returned")
    public void returned(String runId, String paymentId, String reason) {
        PaymentRun run = desk.locked(runId);
        run.requireByHand(gate.actorId());
        if (reason == null || reason.isBlank() || reason.length() > Payment.REASON_LENGTH) {
            throw new BusinessException("payment.reason", Payment.REASON_LENGTH).at("reason");
        }
        RunBook book = desk.book(run);
        Payment payment = book.open().stream().filter(one -> one.id().equals(paymentId)).findFirst()
                .orElseThrow(() -> new BusinessException("payment.moved"));
        apply(run, book, List.of(new Said(payment.endToEndId(), Answer.REJECTED, null, reason, null, null)));
    }

    private ReadBack apply(PaymentRun run, RunBook book, List<Said> said) {
        Instant now = clock.now();
        Map<PaymentState, List<Payment>> news = new HashMap<>();
        int unknown = 0;
        int same = 0;
        List<String> odd = new ArrayList<>();
        for (Said one : said) {
            Payment payment = book.find(one.endToEndId()).orElse(null);
            if (payment == null) {
                unknown++;
            } else if (moved(book, payment, one, now)) {
                news.computeIfAbsent(payment.state(), key -> new ArrayList<>()).add(payment);
            } else if (payment.contradicts(one.answer())) {
                odd.add(payment.reference());
            } else {
                same++;
            }
        }
        // A payment can be taken on and paid by one answer; it is told once, by where it stands.
        List<Payment> paid = of(news, PaymentState.PAID);
        List<Payment> rejected = of(news, PaymentState.REJECTED);
        Map<String, Grant> about = grants.byId(Stream.concat(paid.stream(), rejected.stream()).map(Payment::grantId).toList());
        paid.forEach(one -> {
            about.get(one.grantId()).paid(now);
            mail.association(about.get(one.grantId()), "grant.paid", GrantMail.OWN_PAGE, Map.of(), one.id());
        });
        rejected.forEach(one -> mail.association(about.get(one.grantId()), "grant.returned", GrantMail.OWN_PAGE, Map.of(), one.id()));
        ReadBack result = new ReadBack(of(news, PaymentState.ACCEPTED).size(), paid.size(), rejected.size(), unknown, same, List.copyOf(odd));
        journal.act(run, Map.of("accepted", result.accepted(), "paid", result.paid(), "rejected", result.rejected(), "odd", odd.size(), "state", run.state(),
                "payments", paid.stream().map(Payment::endToEndId).toList(), "returned", rejected.stream().map(Payment::endToEndId).toList()));
        return result;
    }

    private static List<Payment> of(Map<PaymentState, List<Payment>> news, PaymentState state) {
        return news.getOrDefault(state, List.of());
    }

    private boolean moved(RunBook book, Payment payment, Said said, Instant now) {
        return switch (said.answer()) {
            case NONE -> false;
            case ACCEPTED -> book.accepted(payment);
            case PAID -> book.paid(payment, said.day() == null ? clock.today() : said.day(), said.voucher(), now);
            case REJECTED -> book.rejected(payment, said.code(), said.text(), now);
        };
    }
}
