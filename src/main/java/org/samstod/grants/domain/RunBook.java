package org.samstod.grants.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.shared.BusinessException;

/** A run with its payments and their instalments: what happens to one happens to the other, or to neither. */
public final class RunBook {

    private final PaymentRun run;
    private final Map<String, Payment> byEndToEnd = new LinkedHashMap<>();
    private final Map<String, Instalment> instalments;

    public RunBook(PaymentRun run, List<Payment> payments, List<Instalment> instalments) {
        this.run = run;
        payments.forEach(one -> byEndToEnd.put(one.endToEndId(), one));
        this.instalments = instalments.stream().collect(Collectors.toMap(Instalment::id, Function.identity()));
    }

    /** Everything leaves the portal. */
    public void send(String by, Instant now) {
        run.send(by, now);
        byEndToEnd.values().forEach(one -> one.sent(of(one)));
    }

    /** Nothing has left; everything is due again. */
    public void cancel(Instant now) {
        run.cancel(now);
        byEndToEnd.values().forEach(one -> one.withdrawn(of(one), now));
    }

    /** The payment of an id that a bank or a ledger names. */
    public Optional<Payment> find(String endToEndId) {
        return Optional.ofNullable(byEndToEnd.get(endToEndId));
    }

    /** Payments that nobody has said the end of. */
    public List<Payment> open() {
        return byEndToEnd.values().stream().filter(one -> !one.state().ended()).toList();
    }

    /** Taken on: not paid. Says whether it was news. */
    public boolean accepted(Payment payment) {
        run.requireSent();
        return payment.accepted(of(payment));
    }

    /** Arrived. Says whether it was news. */
    public boolean paid(Payment payment, LocalDate day, String voucher, Instant now) {
        run.requireSent();
        if (day == null) {
            throw new BusinessException("payment.day").at("paidOn");
        }
        boolean news = payment.paid(of(payment), day, voucher, now);
        settle(now);
        return news;
    }

    /** Came back. Says whether it was news. */
    public boolean rejected(Payment payment, String code, String text, Instant now) {
        run.requireSent();
        boolean news = payment.rejected(of(payment), code, text, now);
        settle(now);
        return news;
    }

    private void settle(Instant now) {
        if (open().isEmpty()) {
            run.done(now);
        }
    }

    private Instalment of(Payment payment) {
        return instalments.get(payment.instalmentId());
    }
}
