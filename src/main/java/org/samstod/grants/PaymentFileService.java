package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.samstod.districts.DistrictService;
import org.samstod.grants.domain.BankFile;
import org.samstod.grants.domain.Debtor;
import org.samstod.grants.domain.OrderFile;
import org.samstod.grants.domain.PaymentLine;
import org.samstod.grants.domain.PaymentProfile;
import org.samstod.grants.domain.PaymentRun;
import org.samstod.grants.domain.PaymentRuns;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Denied;
import org.samstod.shared.NotFound;

/**
 * The files of a run that has been handed over: for the bank, or list and voucher for the ledger. Nothing is kept: they are written from the run
 * whenever they are asked for, always the same bytes, some hundreds of payments at a time.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PaymentFileService {

    private static final int PAGE = 500;
    private static final List<String> EVERY_KIND = List.of("bankgiro", "plusgiro", "bank-account");

    @Inject
    PaymentRuns runs;

    @Inject
    PaymentDesk desk;

    @Inject
    DistrictService districts;

    @Inject
    Journal journal;

    /**
     * Says that a file is fetched, before the first byte.
     *
     * @param format {@code bank}, {@code csv} or {@code sie}
     * @throws NotFound for a format the run does not have, and before it is sent; a voucher needs the account it is balanced on
     * @throws Denied when the bank's file holds names that the person is not to see
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "payment.file")
    public RunFile fetch(String runId, String format) {
        PaymentRun run = readable(runId, format);
        journal.act(run, Map.of("file", format));
        return switch (format) {
            case "bank" -> new RunFile("bank-" + run.label() + ".xml", "application/xml; charset=UTF-8");
            case "csv" -> new RunFile("utbetalning-" + run.label() + ".csv", "text/csv; charset=UTF-8");
            default -> new RunFile("verifikat-" + run.label() + ".si", "application/octet-stream");
        };
    }

    /** Writes it; the stream is not closed. */
    @UseCase(permission = Permission.PAYMENT_MANAGE)
    public void write(String runId, String format, OutputStream out) {
        PaymentRun run = readable(runId, format);
        switch (format) {
            case "bank" -> {
                Debtor debtor = runs.profile(run.profileId()).map(PaymentProfile::debtor).orElseThrow(() -> new NotFound(PaymentDesk.KIND));
                BankFile.write(run, debtor, BankFile.groups(debtor, runs.totals(runId)), (kinds, after) -> runs.lines(runId, kinds, after, PAGE), out);
            }
            case "csv" -> OrderFile.csv(run, after -> page(runId, after), desk.named(run.boardId()), out);
            default -> OrderFile.sie(run, after -> page(runId, after), districts.board(run.boardId()).name(),
                    runs.profile(run.profileId()).map(PaymentProfile::creditAccount).orElseThrow(() -> new NotFound(PaymentDesk.KIND)), out);
        }
    }

    private List<PaymentLine> page(String runId, int after) {
        return runs.lines(runId, EVERY_KIND, after, PAGE);
    }

    private PaymentRun readable(String runId, String format) {
        PaymentRun run = desk.get(runId);
        boolean bank = "bank".equals(format);
        if (run.sentAt() == null || bank && !run.kind().bank() || !bank && !List.of("csv", "sie").contains(format)
                || "sie".equals(format) && run.profileId() == null) {
            throw new NotFound(PaymentDesk.KIND);
        }
        if (bank && runs.guarded(runId) > 0 && !desk.named(run.boardId())) {
            throw new Denied(Permission.PAYMENT_MANAGE.name(), "level", runId);
        }
        return run;
    }
}
