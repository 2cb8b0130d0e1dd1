package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.samstod.grants.PaymentRunService;
import org.samstod.grants.PaymentStatusService;
import org.samstod.grants.ReadBack;
import org.samstod.grants.RunView;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** One run: its payments, its approval, its files, and what became of them. */
@Named
@RequestScoped
public class PaymentRunBacking {

    private static final int SIZE = 100;
    private static final long LARGEST = 50_000_000;

    @Inject
    PaymentRunService runs;

    @Inject
    PaymentStatusService statuses;

    @Inject
    Clock clock;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private RunView run;
    private int page = 1;
    private long version;
    private Part file;
    private String list;
    private LocalDate paidOn;
    private String voucher;
    private String payment;
    private String reason;

    @PostConstruct
    void read() {
        Integer number = Params.number("page");
        page = number == null || number < 1 ? 1 : number;
        run = runs.run(id == null ? "" : id, PageRequest.ofPage(page, SIZE));
        version = run.version();
        paidOn = clock.today();
    }

    public void attest() {
        runs.attest(id, version);
        say("office.payment.attested");
    }

    public void send() {
        runs.send(id, version);
        say("office.payment.sent");
    }

    /** Takes the run back; its instalments are due again. */
    public void cancel() {
        runs.cancel(id, version);
        done.at("/office/payments", "office.payment.cancelled");
    }

    /** Reads the bank's answer. */
    public void readBank() {
        if (file == null || file.getSize() == 0 || file.getSize() > LARGEST) {
            throw new BusinessException("payment.file").at("file");
        }
        try (InputStream content = file.getInputStream()) {
            told(statuses.readBank(id, content));
        } catch (IOException e) {
            throw new UncheckedIOException("reading an uploaded file", e);
        }
    }

    /** Reads the ledger's list. */
    public void readLedger() {
        told(statuses.readLedger(id, list));
    }

    /** Everything has arrived. */
    public void allPaid() {
        told(statuses.allPaid(id, paidOn, voucher));
    }

    /** One payment has come back. */
    public void returned() {
        statuses.returned(id, payment, reason);
        say("office.payment.returned.done");
    }

    private void told(ReadBack read) {
        done.at("/office/payments/" + id, read.odd().isEmpty() ? "office.payment.read" : "office.payment.read.odd", read.accepted(), read.paid(), read.rejected(),
                read.unknown(), read.same(), String.join(", ", read.odd()));
    }

    private void say(String key) {
        done.at("/office/payments/" + id, key);
    }

    public RunView getRun() {
        return run;
    }

    /** Sums by cost centre. */
    public List<Map.Entry<String, Money>> getSums() {
        return List.copyOf(run.sums().entrySet());
    }

    /** Numbers by state. */
    public List<Map.Entry<String, Long>> getStates() {
        return List.copyOf(run.states().entrySet());
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return (run.payments() + SIZE - 1) / SIZE;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public LocalDate getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(LocalDate paidOn) {
        this.paidOn = paidOn;
    }

    public String getVoucher() {
        return voucher;
    }

    public void setVoucher(String voucher) {
        this.voucher = voucher;
    }

    public String getPayment() {
        return payment;
    }

    public void setPayment(String payment) {
        this.payment = payment;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
